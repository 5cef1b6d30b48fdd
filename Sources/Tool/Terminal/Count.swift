import Charting

/// Counts and sizes in words.
enum Count {
  /// `1,204`.
  static func text(_ count: Int) -> String {
    let digits = String(count)
    var text = ""
    for (place, digit) in digits.enumerated() {
      if place > 0, (digits.count - place).isMultiple(of: 3) { text.append(",") }
      text.append(digit)
    }
    return text
  }

  static func runs(_ count: Int) -> String { count == 1 ? "1 run" : "\(text(count)) runs" }

  static func workers(_ count: Int) -> String {
    count == 1 ? "1 worker" : "\(text(count)) workers"
  }

  /// `340 core-hours`.
  static func coreTime(minutes: Double) -> String {
    switch minutes {
    case ..<1: "\(max(1, Int((minutes * 60).rounded(.up)))) core-seconds"
    case ..<120: "\(Int(minutes.rounded(.up))) core-minutes"
    default: minutes < 6e16 ? "\(text(Int((minutes / 60).rounded()))) core-hours" : "endless time"
    }
  }

  /// `2.1 GB`.
  static func bytes(_ count: Double) -> String {
    let units = [("GB", 1e9), ("MB", 1e6), ("kB", 1e3)]
    for (name, size) in units where count >= size {
      return "\(NumberText.fixed(count / size, decimals: 1)) \(name)"
    }
    return "\(Int(count)) bytes"
  }
}
