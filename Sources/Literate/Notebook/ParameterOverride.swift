import Options

/// A parameter as the command line has it: `noise=0.5`.
package struct ParameterOverride: Sendable {
  let entry: OptionEntry

  package var name: String { entry.key }

  /// The override that a text writes; nil without a name before a `=`.
  package init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    let value = YAMLScalar.value(ofPlain: String(text[text.index(after: sign)...]))
    entry = OptionEntry(String(text[..<sign]), value)
  }
}
