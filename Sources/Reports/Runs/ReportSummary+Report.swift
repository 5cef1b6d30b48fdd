import Prose
import Values

extension ReportSummary {
  /// What an index says of a report.
  package init(of report: Report) {
    let matter = report.notebook.frontMatter
    let figure = Self.richestFigure(of: report)
    self.init(
      title: report.title, subtitle: matter.subtitle, description: matter.description,
      language: report.language, source: report.notebook.path, numbers: report.checks.pins.count,
      claims: report.checks.claims.count, figure: figure,
      excerpt: figure == nil ? Self.excerpt(of: report.notebook.document) : nil)
  }

  /// The first paragraph, cut between words where it is long.
  private static func excerpt(of document: Document) -> String? {
    let paragraph = document.blocks.lazy.compactMap { block -> String? in
      if case .paragraph(let paragraph) = block { paragraph.inlines.words } else { nil }
    }.first { !$0.isEmpty }
    guard let paragraph, paragraph.count > 200 else { return paragraph }
    let start = paragraph.prefix(200)
    let end = start.lastIndex(of: " ").flatMap { start[$0...].count < 40 ? $0 : nil }
    return start[..<(end ?? start.endIndex)] + "…"
  }

  /// The figure with the most curves, of equals the first; one frame stays readable as a small
  /// picture, so that several are taken only where there is nothing else.
  private static func richestFigure(of report: Report) -> String? {
    var best: (id: String, isWhole: Bool, columns: Int)?
    for entry in report.entries {
      guard case .figure(let figure) = entry.output, let id = entry.cell.id else { continue }
      let columns = figure.data.columns.count
      if best.map({ ($0.isWhole ? 1 : 0, $0.columns) < (figure.isWhole ? 1 : 0, columns) }) ?? true
      {
        best = (id, figure.isWhole, columns)
      }
    }
    return best?.id
  }
}
