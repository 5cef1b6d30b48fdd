import Prose

/// Links without words, `[](#loss)`, which read as the figure, table or listing that they lead to.
struct CrossReferences: Sendable {
  private let names: [String: String]

  init(_ report: Report) {
    let words = report.words
    let named = report.entries.compactMap { entry -> (String, String)? in
      guard let id = entry.cell.id, let number = entry.number else { return nil }
      switch entry.output {
      case .figure: return (id, words.figure(number))
      case .table: return (id, words.table(number))
      case .listing: return (id, words.listing(number))
      case nil: return nil
      }
    }
    names = Dictionary(named, uniquingKeysWith: { first, _ in first })
  }

  /// What a link says that has no words of its own; nil for any other link.
  func text(of link: Inline.Link) -> String? {
    guard link.inlines.isEmpty, link.address.hasPrefix("#") else { return nil }
    return names[String(link.address.dropFirst())]
  }
}
