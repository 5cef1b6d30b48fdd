import Files
import Reports

/// An output format: what a report becomes.
package protocol Renderer: Sendable {
  /// The word after `--to`.
  static var name: String { get }
  static var summary: String { get }
  /// Whether it is made where nobody asks for formats: what readers open.
  static var isStandard: Bool { get }
  /// Whether a file of a report is one of the format's alone.
  static func makes(_ file: String) -> Bool
  /// The files of the report, and what could not be shown as it was written.
  func render(_ report: Report, with typesetters: Typesetters) throws(Diagnostics) -> [Artifact]
}

extension Renderer {
  package static var isStandard: Bool { true }
  package static func makes(_ file: String) -> Bool { false }
}

/// An output format by name: a line of the catalogue.
package struct RendererKind: Sendable {
  package let name: String
  package let summary: String
  package let renderer: any Renderer
  /// Whether a file of a report is one of the format's alone.
  package let makes: @Sendable (_ file: String) -> Bool
  private let isStandard: Bool

  init<Type: Renderer>(_ renderer: Type) {
    name = Type.name
    summary = Type.summary
    isStandard = Type.isStandard
    makes = { Type.makes($0) }
    self.renderer = renderer
  }

  /// All output formats.
  package static let all = [
    RendererKind(HTMLRenderer()),
    RendererKind(MarkdownRenderer()),
    RendererKind(JupyterRenderer()),
    RendererKind(PDFRenderer()),
    RendererKind(PythonRenderer()),
    RendererKind(SVGRenderer()),
    RendererKind(FigurePDFRenderer()),
  ]

  /// The formats that are made where nobody asks for others.
  package static let standard = all.filter(\.isStandard)

  package static func named(_ name: String) -> RendererKind? {
    all.first { $0.name == name }
  }
}
