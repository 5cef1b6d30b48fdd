/// A form in which the outcome of a check is printed on standard output.
package protocol CheckFormat: Sendable {
  /// The word after `--format`.
  static var name: String { get }
  static var summary: String { get }
  /// What is printed once everything has been checked.
  func text(of outcomes: [NotebookOutcome]) -> String
}

/// A format by name: a line of the catalogue.
package struct CheckFormatKind: Sendable {
  package let name: String
  package let summary: String
  package let format: any CheckFormat

  init<Type: CheckFormat>(_ format: Type) {
    name = Type.name
    summary = Type.summary
    self.format = format
  }

  /// All formats for machines; text for people goes to standard error as it comes.
  package static let all = [
    CheckFormatKind(JSONFormat()),
    CheckFormatKind(JUnitFormat()),
    CheckFormatKind(SARIFFormat()),
    CheckFormatKind(GitHubFormat()),
    CheckFormatKind(MarkdownTableFormat()),
  ]

  package static func named(_ name: String) -> CheckFormatKind? {
    // `diff` and `render` say `md`.
    all.first { $0.name == (name == "md" ? MarkdownTableFormat.name : name) }
  }
}
