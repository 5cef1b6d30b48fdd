/// At most 256 colors for a picture, the frequent ones exact and the rest as near as can be.
struct Palette {
  /// Beyond this error in a channel a picture is kept in full color.
  static let widestGap = 16

  let colors: [UInt32]
  /// One place in `colors` a pixel.
  let indices: [UInt8]
  /// Every pixel's channels differ from the picture's by at most this much.
  let gap: Int

  /// The palette of a picture, or nil where 256 colors are too few.
  init?(_ pixels: [UInt32]) {
    guard let count = ColorCount(pixels) else { return nil }
    let order = count.colors.indices.sorted {
      (-count.counts[$0], count.colors[$0]) < (-count.counts[$1], count.colors[$1])
    }
    let ranked = order.map { Channels(count.colors[$0]) }
    for gap in 0...Self.widestGap {
      guard let kept = Self.kept(ranked, gap: gap) else { continue }
      self.gap = gap
      colors = kept.map(\.rgb)
      var nearest = [UInt8](repeating: 0, count: ranked.count)
      for (rank, place) in order.enumerated() {
        nearest[place] = Self.nearest(to: ranked[rank], among: kept)
      }
      indices = count.places.map { nearest[Int($0)] }
      return
    }
    return nil
  }

  /// The colors in order of which each is further than `gap` from those before it.
  private static func kept(_ ranked: [Channels], gap: Int) -> [Channels]? {
    var kept: [Channels] = []
    for color in ranked where gap == 0 || !kept.contains(where: { $0.distance(to: color) <= gap }) {
      if kept.count == 256 { return nil }
      kept.append(color)
    }
    return kept
  }

  private static func nearest(to color: Channels, among kept: [Channels]) -> UInt8 {
    var best = 0
    var bestDistance = Int.max
    for (index, other) in kept.enumerated() {
      let distance = other.distance(to: color)
      guard distance < bestDistance else { continue }
      best = index
      bestDistance = distance
      if distance == 0 { break }
    }
    return UInt8(truncatingIfNeeded: best)
  }

  /// A color taken apart, to measure distances fast.
  private struct Channels {
    let rgb: UInt32
    private let red: Int32
    private let green: Int32
    private let blue: Int32

    init(_ rgb: UInt32) {
      self.rgb = rgb
      red = Int32(rgb >> 16 & 0xFF)
      green = Int32(rgb >> 8 & 0xFF)
      blue = Int32(rgb & 0xFF)
    }

    /// The largest difference in a channel.
    func distance(to other: Channels) -> Int {
      let red = (red - other.red).magnitude
      let green = (green - other.green).magnitude
      let blue = (blue - other.blue).magnitude
      return Int(max(red, green, blue))
    }
  }
}
