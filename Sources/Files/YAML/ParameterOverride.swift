import Options

/// A parameter as the command line has it: `noise=0.5`.
package struct ParameterOverride: Sendable {
  package let entry: OptionEntry
  /// What the user wrote.
  package let text: String

  package var name: String { entry.key }
  package var value: OptionValue { entry.value }
  /// What stands behind the sign.
  var writtenValue: String { String(text.dropFirst(name.count + 1)) }

  /// The override that a text writes; nil without a name before a `=`.
  package init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    self.text = text
    let value = YAMLScalar.value(ofPlain: String(text[text.index(after: sign)...]))
    entry = OptionEntry(String(text[..<sign]), value)
  }

  /// Whether it says what is there without it: `big=1e3` beside 1000.
  package func changesNothing(in parameters: Parameters) -> Bool {
    guard let old = parameters[name] else { return false }
    if old == value { return true }
    guard let before = old.double, let now = value.double else { return false }
    return before == now
  }
}

extension OptionValue {
  /// The number; nil of a whole one that no double is, and of what is none.
  fileprivate var double: Double? {
    switch self {
    case .integer(let value): Double(exactly: value)
    case .number(let value): value
    default: nil
    }
  }
}
