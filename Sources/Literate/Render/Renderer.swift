/// An output format: what a report becomes.
package protocol Renderer: Sendable {
  /// The word after `--to`.
  static var name: String { get }
  static var summary: String { get }
  /// The files of the report, and what could not be shown as it was written.
  func render(_ report: Report, with typesetters: Typesetters) throws(Diagnostics) -> [Artifact]
}

/// An output format by name: a line of the catalogue.
package struct RendererKind: Sendable {
  package let name: String
  package let summary: String
  package let renderer: any Renderer

  init<Type: Renderer>(_ renderer: Type) {
    name = Type.name
    summary = Type.summary
    self.renderer = renderer
  }

  /// All output formats.
  package static let all = [
    RendererKind(HTMLRenderer()),
    RendererKind(MarkdownRenderer()),
  ]

  package static func named(_ name: String) -> RendererKind? {
    all.first { $0.name == name }
  }
}
