import Notebooks
import Options
import Prose
import Reports

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
      neighbours.previous.map {
        link("←\u{a0}\($0.title)", to: "\($0.folder)/report.html", "prev")
      },
      link(words.reports, to: "\(root)/index.html"),
      neighbours.next.map { link("\($0.title)\u{a0}→", to: "\($0.folder)/report.html", "next") },
    ]
    return """
      <nav class="pages" aria-label="\(HTMLWriter.escape(words.reports))">
      \(links.map { $0 ?? "<span></span>" }.joined(separator: "\n"))
      </nav>

      """
  }

  private func link(_ words: String, to path: String, _ relation: String? = nil) -> String {
    let address = PercentEncoding.path(path)
    let relation = relation.map { " rel=\"\($0)\"" } ?? ""
    return "<a href=\"\(address)\"\(relation)>\(HTMLWriter.escape(words))</a>"
  }
}
