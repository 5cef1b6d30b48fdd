import Notebooks
import Prose
import Reports

/// Links without words, `[](#loss)`, which read as what they lead to: a figure, a table, a listing,
/// a formula or a section.
struct CrossReferences: Sendable {
  private let names: [String: String]

  init(_ report: Report) {
    let words = report.words
    let document = report.notebook.document
    let sections = SectionNumbers(report)
    let equations = EquationNumbers(document)
    var named = report.entries.compactMap { entry -> (String, String)? in
      guard let id = entry.cell.id, let number = entry.number else { return nil }
      switch entry.output {
      case .figure: return (id, words.figure(number))
      case .table: return (id, words.table(number))
      case .listing: return (id, words.listing(number))
      case nil: return nil
      }
    }
    named += document.namedFormulas.compactMap { formula in
      formula.id.flatMap { id in equations[id].map { (id, words.equation($0)) } }
    }
    named += document.headings.map { heading in
      (heading.id, sections[heading.id].map(words.section) ?? heading.inlines.plainText)
    }
    names = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// What a link says that has no words of its own; nil for any other link.
  func text(of link: Inline.Link) -> String? {
    guard link.inlines.isEmpty, link.address.hasPrefix("#") else { return nil }
    return names[String(link.address.dropFirst())]
  }
}
