import Files
import Options

/// A parameter as the command line has it: `noise=0.5`.
package struct ParameterOverride: Sendable {
  package let entry: OptionEntry
  /// What the user wrote.
  package let text: String

  package var name: String { entry.key }
  package var value: OptionValue { entry.value }

  /// The override that a text writes; nil without a name before a `=`.
  package init?(_ text: String) {
    guard let sign = text.firstIndex(of: "="), sign != text.startIndex else { return nil }
    self.text = text
    let value = YAMLScalar.value(ofPlain: String(text[text.index(after: sign)...]))
    entry = OptionEntry(String(text[..<sign]), value)
  }
}
