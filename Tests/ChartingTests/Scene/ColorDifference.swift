import Foundation

@testable import Charting

/// How different colors look, to normal eyes and to color-blind ones.
enum ColorDifference {
  /// The simulations of color blindness by Machado, Oliveira and Fernandes (2009), severity 1.
  static let protanopia = [
    [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ]
  static let deuteranopia = [
    [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
    [-0.011820, 0.042940, 0.968881],
  ]
  static let tritanopia = [
    [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.303900],
  ]
  static let normal = [[1.0, 0, 0], [0, 1, 0], [0, 0, 1]]

  /// The least difference between any two of the colors as eyes of this kind see them.
  static func least(_ colors: [Color], seen matrix: [[Double]]) -> Double {
    let labs = colors.map { lab(apply(matrix, linear($0))) }
    var least = Double.infinity
    for (index, lab) in labs.enumerated() {
      for other in labs[(index + 1)...] { least = min(least, ciede2000(lab, other)) }
    }
    return least
  }

  /// A ground with a coat of color that covers so much of it.
  static func mixed(_ ground: Color, _ coat: Color, _ share: Double) -> Color {
    func channel(_ path: KeyPath<Color, UInt8>) -> UInt32 {
      UInt32(
        (Double(ground[keyPath: path]) * (1 - share) + Double(coat[keyPath: path]) * share)
          .rounded())
    }
    return Color(channel(\.red) << 16 | channel(\.green) << 8 | channel(\.blue))
  }

  /// The contrast ratio of WCAG 2.
  static func contrast(_ first: Color, _ second: Color) -> Double {
    let luminances = [first, second].map { color in
      zip([0.2126, 0.7152, 0.0722], linear(color)).reduce(0) { $0 + $1.0 * $1.1 }
    }.sorted()
    return (luminances[1] + 0.05) / (luminances[0] + 0.05)
  }

  static func linear(_ color: Color) -> [Double] {
    [color.red, color.green, color.blue].map { channel in
      let value = Double(channel) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
  }

  private static func apply(_ matrix: [[Double]], _ vector: [Double]) -> [Double] {
    matrix.map { row in
      min(max(zip(row, vector).reduce(0) { $0 + $1.0 * $1.1 }, 0), 1)
    }
  }

  /// CIELAB with the white point D65.
  static func lab(_ rgb: [Double]) -> [Double] {
    let toXYZ = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let xyz = toXYZ.map { row in zip(row, rgb).reduce(0) { $0 + $1.0 * $1.1 } }
    let f = zip(xyz, [0.95047, 1, 1.08883]).map { value, white -> Double in
      let share = value / white
      return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116
    }
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]
  }

  /// CIEDE2000 after Sharma, Wu and Dalal (2005).
  static func ciede2000(_ first: [Double], _ second: [Double]) -> Double {
    let meanChroma = (hypot(first[1], first[2]) + hypot(second[1], second[2])) / 2
    let g = 0.5 * (1 - sqrt(pow(meanChroma, 7) / (pow(meanChroma, 7) + pow(25, 7))))
    let a = [first[1] * (1 + g), second[1] * (1 + g)]
    let chroma = [hypot(a[0], first[2]), hypot(a[1], second[2])]
    let hue = [angle(first[2], a[0]), angle(second[2], a[1])]
    let hasHue = chroma[0] * chroma[1] != 0
    var turn = hasHue ? hue[1] - hue[0] : 0
    if turn > 180 { turn -= 360 } else if turn < -180 { turn += 360 }
    let dL = second[0] - first[0]
    let dC = chroma[1] - chroma[0]
    let dH = 2 * sqrt(chroma[0] * chroma[1]) * sine(turn / 2)
    let l = (first[0] + second[0]) / 2
    let c = (chroma[0] + chroma[1]) / 2
    var h = hue[0] + hue[1]
    if hasHue {
      if (hue[0] - hue[1]).magnitude > 180 { h += h < 360 ? 360 : -360 }
      h /= 2
    }
    let t =
      1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6)
      - 0.20 * cosine(4 * h - 63)
    let sl = 1 + 0.015 * pow(l - 50, 2) / sqrt(20 + pow(l - 50, 2))
    let sc = 1 + 0.045 * c
    let sh = 1 + 0.015 * c * t
    let rotation =
      -2 * sqrt(pow(c, 7) / (pow(c, 7) + pow(25, 7)))
      * sine(60 * exp(-pow((h - 275) / 25, 2)))
    let squares = pow(dL / sl, 2) + pow(dC / sc, 2) + pow(dH / sh, 2)
    return sqrt(squares + rotation * dC / sc * dH / sh)
  }

  private static func angle(_ b: Double, _ a: Double) -> Double {
    let degrees = atan2(b, a) * 180 / .pi
    return degrees < 0 ? degrees + 360 : degrees
  }

  private static func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
  private static func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
}
