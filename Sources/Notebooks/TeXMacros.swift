import Optimization
import Options
import Typesetting
import Values

/// Commands of a notebook's own for its formulas: `macros: {loss: 'J(\theta)'}`.
package struct TeXMacros: Sendable, Equatable {
  package let entries: [OptionEntry]
  /// The names with what they stand for, as KaTeX takes them.
  private let json: String

  package init(_ entries: [OptionEntry] = []) {
    self.entries = entries
    let members = entries.map { entry in
      JSON.Member("\\" + Self.name(of: entry), .string(entry.value.text))
    }
    json = members.isEmpty ? "" : JSON.object(members).line
  }

  /// The names of the front matter, right or wrong.
  init(decoding value: OptionValue) throws(OptionErrors) {
    guard let entries = value.entries else {
      throw .wrongType(value, expected: "a mapping of names to TeX, such as {loss: 'J(\\theta)'}")
    }
    let errors = entries.compactMap { Self.problem(with: $0) }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    self.init(entries)
  }

  private static func problem(with entry: OptionEntry) -> OptionError? {
    let name = name(of: entry)
    guard !name.isEmpty, name.utf8.allSatisfy({ (97...122).contains($0 | 32) }) else {
      return OptionError(
        "invalid-value", "invalid macro '\(entry.key)'", hint: "a name consists of letters",
        at: [entry.key], part: .key)
    }
    if case .mapping = entry.value { return wrongType(entry) }
    if case .list = entry.value { return wrongType(entry) }
    return nil
  }

  private static func wrongType(_ entry: OptionEntry) -> OptionError {
    OptionError(
      "wrong-type", "invalid value '\(entry.value.text)'", hint: "expected TeX as text",
      at: [entry.key])
  }

  private static func name(of entry: OptionEntry) -> String {
    String(entry.key.hasPrefix("\\") ? entry.key.dropFirst() : entry.key[...])
  }

  /// A formula with these commands.
  package func formula(_ tex: String, display: Bool) -> Formula {
    let isUsed = entries.contains { tex.contains("\\" + Self.name(of: $0)) }
    return Formula(tex, display: display, macros: isUsed ? json : "")
  }
}
