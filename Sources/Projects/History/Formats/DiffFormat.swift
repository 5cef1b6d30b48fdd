/// A form in which the difference of two records is printed.
package protocol DiffFormat: Sendable {
  /// The word after `--format`.
  static var name: String { get }
  func text(of diff: ResultsDiff) -> String
}

/// A format by name: a line of the catalogue.
package struct DiffFormatKind: Sendable {
  package let name: String
  package let format: any DiffFormat

  init<Type: DiffFormat>(_ format: Type) {
    name = Type.name
    self.format = format
  }

  package static let all = [
    DiffFormatKind(DiffText()), DiffFormatKind(DiffMarkdown()), DiffFormatKind(DiffJSON()),
  ]

  package static func named(_ name: String) -> DiffFormatKind? {
    // `check` says `markdown`.
    all.first { $0.name == (name == "markdown" ? DiffMarkdown.name : name) }
  }
}
