import Charting
import Pages
import Prose
import Reports

/// The curves of runs that differ between two sides, the old ones as ghosts below the new.
package struct DiffFigure: Sendable {
  /// How much of a picture one run takes.
  private static let panelSize = Size(800, 380)
  /// As many runs as a picture holds; a page holds all.
  private static let mostPanels = 6

  private let oldName: String
  private let newName: String
  private let runs: [(curves: ComparedCurves, table: DataTable)]
  /// The texts whose quoted values differ; a page has them, a picture has not.
  private let texts: [DiffSection]

  init(_ curves: [ComparedCurves], of diff: ResultsDiff) {
    oldName = diff.oldName
    newName = diff.newName
    runs = curves.map { ($0, DataTable(DiffTable(of: $0.run, in: diff))) }
    texts = DiffSection.all(of: diff).filter { $0.run == nil }
  }

  /// Doubles with all their digits, two of them and two differences a row: they fit a wide page.
  private static let css = """
    .table table{font-size:.8rem}
    .table :is(th,td){padding:.25rem 0 .25rem .8rem}
    .table tbody th{white-space:normal;overflow-wrap:anywhere}
    """

  /// How many runs have curves to show.
  package var count: Int { runs.count }

  /// How many texts quote other values of files than before.
  package var textCount: Int { texts.count }

  /// What tells the two sides apart.
  private var legend: String { "full lines: \(newName), faint lines: \(oldName)" }

  /// One picture with a panel a run.
  package var scene: Scene {
    let shown = runs.prefix(Self.mostPanels)
    let more = runs.count - shown.count
    let size = Size(
      Self.panelSize.width, 60 + Self.panelSize.height * Double(max(1, shown.count)))
    return Chart(
      size: size, title: "Loss by epoch",
      subtitle: legend + (more == 0 ? "" : "; \(more) more runs differ"),
      panels: shown.map { $0.curves.panel(heading: $0.curves.run.title, oldName: oldName) },
      columns: 1
    ).scene()
  }

  private var description: String {
    "Loss by epoch of " + runs.map(\.curves.run.title).joined(separator: ", ") + "; \(legend)"
  }

  /// The picture as a file of its own, which follows the reader's colors.
  package var svg: String {
    let element = SVGWriter.svg(
      of: scene, title: "Loss by epoch", description: description, idPrefix: "diff")
    let end = element.firstIndex(of: ">").map { element.index(after: $0) } ?? element.endIndex
    return element[..<end] + "\n<style>:root{color-scheme:light dark}\(ChartStyleSheet.css)</style>"
      + element[end...]
  }

  /// A page with each run's curves, what changed it, and its values.
  package var html: String {
    let sections =
      runs.enumerated().map { index, run in section(run.curves, run.table, index) }
      + texts.map(section)
    let subtitle =
      runs.isEmpty ? "" : "\n<p class=\"subtitle\">\(HTMLWriter.escape(legend))</p>"
    let header = """
      <header><h1>\(HTMLWriter.escape(oldName)) → \(HTMLWriter.escape(newName))</h1>\(subtitle)</header>

      """
    return HTMLPageText(
      language: "en", title: "\(oldName) → \(newName)",
      styles: [HTMLRenderer.css, ChartStyleSheet.css, Self.css],
      parts: PageParts(header: header, text: sections.joined())
    ).text
  }

  private func section(_ curves: ComparedCurves, _ table: DataTable, _ index: Int) -> String {
    let title = HTMLWriter.escape(curves.run.title)
    let size = Self.panelSize
    let scene = Chart(size: size, panels: [curves.panel(oldName: oldName)]).scene()
    let svg = SVGWriter.svg(
      of: scene, title: curves.run.title, description: "Loss by epoch; \(legend)",
      idPrefix: "run-\(index + 1)")
    return heading(title, curves.run.causes.map(\.text)) + """
      <figure>
      <div class="scroll" role="region" aria-label="\(title)" tabindex="0">
      \(svg)</div>
      </figure>
      \(self.table(table, title))

      """
  }

  private func section(_ text: DiffSection) -> String {
    let title = HTMLWriter.escape(text.title)
    let values = text.table.rows.isEmpty ? "" : table(DataTable(text.table), title) + "\n\n"
    return heading(title, text.causes) + values
  }

  private func heading(_ title: String, _ causes: [String]) -> String {
    let list = causes.map { "<li>\(HTMLWriter.escape($0))</li>\n" }.joined()
    return "<h2>\(title)</h2>\n" + (list.isEmpty ? "" : "<ul>\n\(list)</ul>\n")
  }

  private func table(_ table: DataTable, _ title: String) -> String {
    """
    <figure class="table">
    <div class="scroll" role="region" aria-label="\(title): values" tabindex="0">
    \(HTMLTable(table).html)
    </div>
    </figure>
    """
  }
}

extension ResultsDiff.Run {
  /// `momentum: compare`, or the id alone where two files are compared.
  var title: String { notebook.isEmpty ? id : "\(notebook): \(id)" }
}

extension DataTable {
  fileprivate init(_ table: DiffTable) {
    self.init(
      columns: table.header.enumerated().map { Column($1, isNumeric: $0 > 0) }, rows: table.rows)
  }
}
