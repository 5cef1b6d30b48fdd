import Prose
import Values

extension ReportSummary {
  /// What an index says of a report.
  package init(of report: Report) {
    let matter = report.notebook.frontMatter
    let figure = report.richestFigure?.id
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
}

extension Report {
  /// The figure with the most curves, of equals the first; one frame stays readable as a small
  /// picture, so that several are taken only where there is nothing else.
  package var richestFigure: (id: String, output: FigureOutput)? {
    var best: (id: String, output: FigureOutput)?
    for entry in entries {
      guard case .figure(let figure) = entry.output, let id = entry.cell.id else { continue }
      if best.map({ $0.output.richness < figure.richness }) ?? true { best = (id, figure) }
    }
    return best
  }
}

extension FigureOutput {
  fileprivate var richness: (frames: Int, columns: Int) { (isWhole ? 1 : 0, data.columns.count) }
}
