import Options

/// How long something may take: `90s`, `10m`, `2h`.
package struct TimeLimit: OptionConvertible, Equatable {
  package var seconds = 600.0

  package static var optionType: OptionType {
    .form("a time such as 90s, 10m or 2h", .either([.string, .number]))
  }

  package init() {}

  package init(_ value: OptionValue) throws(OptionErrors) {
    let text = value.text
    let units: [Character: Double] = ["s": 1, "m": 60, "h": 3600]
    let unit = text.last.flatMap { units[$0] }
    guard let number = Double(unit == nil ? text : String(text.dropLast())), number > 0,
      number * (unit ?? 1) <= 1e6
    else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid time '\(text)'", hint: "expected \(Self.optionType.text)"))
    }
    seconds = number * (unit ?? 1)
  }

  package var optionValue: OptionValue { .string(text) }

  /// As people write it.
  package var text: String {
    let whole = seconds.rounded() == seconds
    if whole, Int(seconds) % 3600 == 0 { return "\(Int(seconds) / 3600)h" }
    if whole, Int(seconds) % 60 == 0 { return "\(Int(seconds) / 60)m" }
    return "\(whole ? "\(Int(seconds))" : "\(seconds)")s"
  }
}
