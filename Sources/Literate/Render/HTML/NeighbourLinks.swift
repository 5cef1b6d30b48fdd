import Prose

/// The way from a page to the one before, the one after, and the list of all.
struct NeighbourLinks {
  private let neighbours: Neighbours
  private let words: any ReportWords

  init(_ report: Report) {
    neighbours = report.neighbours
    words = report.words
  }

  var html: String {
    guard let root = neighbours.root else { return "" }
    let links = [
      neighbours.previous.map { link("← \($0.title)", to: "\($0.folder)/report.html", "prev") },
      link(words.reports, to: "\(root)/index.html", "index"),
      neighbours.next.map { link("\($0.title) →", to: "\($0.folder)/report.html", "next") },
    ]
    return """
      <nav class="pages" aria-label="\(HTMLWriter.escape(words.reports))">
      \(links.map { $0 ?? "<span></span>" }.joined(separator: "\n"))
      </nav>

      """
  }

  private func link(_ words: String, to path: String, _ relation: String) -> String {
    let address = HTMLAddress(path)?.attribute ?? ""
    return "<a href=\"\(address)\" rel=\"\(relation)\">\(HTMLWriter.escape(words))</a>"
  }
}
