/// A notebook to start from: its text in every language, with `?` where numbers are filled in.
package struct NotebookTemplate: Sendable {
  /// The word after `--template`.
  package let name: String
  package let summary: String
  /// Everything after title and language, by the language's primary tag.
  private let texts: [String: String]

  init(_ name: String, _ summary: String, english: String, chinese: String) {
    self.name = name
    self.summary = summary
    texts = ["en": english, "zh": chinese]
  }

  /// All templates; the first one is taken where nobody names one.
  package static let all = [tutorial, comparison, sweep, minimal]

  /// The template of that name.
  package static func named(_ name: String) -> NotebookTemplate? {
    all.first { $0.name == name }
  }

  /// The languages that templates are written in, as primary tags.
  package static let languages = ["en", "zh"]

  /// The notebook; nil in a language that templates have no text in.
  package func text(titled title: String, language: String) -> String? {
    texts[language].map { text in
      "---\ntitle: \(Self.quoted(title))\nlang: \(language)\n\(text)"
    }
  }

  /// Words that YAML takes for something else than text.
  private static let reserved = ["true", "false", "null", "yes", "no", "on", "off"]

  /// A title as YAML: plain where no character of it could mean something else.
  private static func quoted(_ title: String) -> String {
    let isPlain =
      title.first?.isLetter == true && !reserved.contains(title.lowercased())
      && title.allSatisfy { $0.isLetter || $0.isNumber || " -_".contains($0) }
    guard !isPlain else { return title }
    return "\"" + title.map { "\"\\".contains($0) ? "\\\($0)" : "\($0)" }.joined() + "\""
  }
}
