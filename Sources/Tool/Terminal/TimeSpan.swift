import ArgumentParser

/// A time as the command line has it: `90s`, `55m`, `1h30m`, `2d`, or `1:30:00` as schedulers do.
struct TimeSpan: ExpressibleByArgument, Equatable {
  let seconds: Double

  init(seconds: Double) { self.seconds = seconds }

  init?(argument: String) {
    guard let seconds = Self.clock(argument) ?? Self.units(argument), seconds > 0, seconds < 1e9
    else { return nil }
    self.seconds = seconds
  }

  private static func clock(_ text: String) -> Double? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count) else { return nil }
    var seconds = 0.0
    for part in parts {
      guard let number = Int(part), number >= 0, part.allSatisfy(\.isNumber) else { return nil }
      seconds = seconds * 60 + Double(number)
    }
    // Hours and minutes are what a scheduler means by two numbers.
    return parts.count == 2 ? seconds * 60 : seconds
  }

  private static func units(_ text: String) -> Double? {
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
    var seconds = 0.0
    var digits = ""
    for character in text {
      if let unit = units[character] {
        guard let number = Double(digits), number.isFinite else { return nil }
        seconds += number * unit
        digits = ""
      } else {
        guard character.isASCII, character.isNumber || character == "." else { return nil }
        digits.append(character)
      }
    }
    return digits.isEmpty && !text.isEmpty ? seconds : nil
  }

  /// `1:30:00`, as schedulers read it.
  var clock: String {
    let all = Int(seconds)
    let (minutes, rest) = ((all / 60) % 60, all % 60)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(all / 3600):\(two(minutes)):\(two(rest))"
  }

  /// `about 6 min`, as people say it.
  var words: String {
    switch seconds {
    case ..<90: "\(Int(seconds.rounded(.up))) s"
    case ..<5400: "\(Int((seconds / 60).rounded(.up))) min"
    default: "\(Int((seconds / 3600).rounded(.up))) h"
    }
  }
}
