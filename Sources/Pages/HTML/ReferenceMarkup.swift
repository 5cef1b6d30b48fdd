import Prose
import Reports

/// What leads a reader elsewhere in a page: cross-references and citations.
struct ReferenceMarkup: Sendable {
  private let references: CrossReferences
  private let citations: Citations

  init(_ report: Report) {
    references = CrossReferences(report)
    citations = report.citations
  }

  /// The HTML of a link without words or of a citation; nil for any other inline.
  func html(of inline: Inline) -> String? {
    switch inline {
    case .link(let link):
      references.text(of: link).map { Self.link($0, to: link.address) }
    case .citation(let citation):
      citations.pieces(of: citation).map { piece in
        switch piece {
        case .words(let words): HTMLWriter.escape(words)
        case .link(let words, let key):
          Self.link(words, to: "#\(Citations.id(of: key))", role: "doc-biblioref")
        }
      }.joined()
    default: nil
    }
  }

  private static func link(_ words: String, to address: String, role: String? = nil) -> String {
    let role = role.map { " role=\"\($0)\"" } ?? ""
    let target = HTMLAddress(address)?.attribute ?? ""
    return "<a href=\"\(target)\"\(role)>\(HTMLWriter.escape(words))</a>"
  }
}
