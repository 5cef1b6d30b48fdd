import Charting
import Notebooks
import Prose
import Reports

/// Writes what directives became: figures, tables and listings with their captions.
struct OutputWriter: Sendable {
  private let words: any ReportWords
  private let prose: HTMLWriter
  private let captions: CaptionWriter
  private let showsSource: Bool

  init(_ report: Report, prose: HTMLWriter, badges: Badges) {
    words = report.words
    self.prose = prose
    showsSource = report.notebook.frontMatter.showsFigureSource
    captions = CaptionWriter(report, prose: prose, badges: badges)
  }

  func html(of entry: Report.Entry) -> String {
    switch entry.output {
    case .figure(let figure): self.figure(figure, entry)
    case .table(let table): self.table(table, entry)
    case .listing(let listing): self.listing(listing, entry)
    case nil: ""
    }
  }

  private func figure(_ figure: FigureOutput, _ entry: Report.Entry) -> String {
    let id = HTMLWriter.escape(entry.cell.id ?? "figure-\(entry.number ?? 0)")
    let name = words.figure(entry.number ?? 0)
    let svg = SVGWriter.svg(
      of: figure.drawing, title: name, description: figure.alternativeText, idPrefix: id)
    let narrow = SVGWriter.svg(
      of: figure.narrow, title: name, description: figure.alternativeText, idPrefix: id + "-n")
    let tables = figure.tables(named: name).map { name, table in
      let summary = words.dataBehind(name, table.extent)
      return """
        <details class="data"><summary>\(HTMLWriter.escape(summary))</summary>
        \(self.table(table, name: summary))</details>
        """
    }
    return """
      <figure id="\(id)" class="\(NarrowDrawings.name(ofWidth: figure.scene.size.width))">
      <div class="scroll" role="group" aria-label="\(HTMLWriter.escape(name))" tabindex="0">
      \(svg)</div>
      <div class="narrow">
      \(narrow)</div>
      \(ControlsWriter(figure.controls, words: words.figures).html)\
      \(figure.controls.exploration.map { ExplorationWriter($0, words: words).html } ?? "")\
      <figcaption>\(caption(name, of: entry))</figcaption>
      </figure>
      \(tables.joined(separator: "\n"))\(showsSource ? source(of: entry) : "")

      """
  }

  /// How a figure is written, without what its caption and alternative text say already.
  private func source(of entry: Report.Entry) -> String {
    let text = FigureSource.text(of: entry.cell)
    let code = prose.code(text, "yaml") ?? HTMLWriter.escape(text)
    let name = HTMLWriter.escape(words.page.showsSource)
    return """
      <details class="data source" open><summary>\(name)</summary>
      <div class="scroll" role="group" aria-label="\(name)" tabindex="0">\
      <pre><code class="language-yaml">\(code)</code></pre></div></details>

      """
  }

  private func table(_ table: TableOutput, _ entry: Report.Entry) -> String {
    let id = HTMLWriter.escape(entry.cell.id ?? "table-\(entry.number ?? 0)")
    let name = words.table(entry.number ?? 0)
    return """
      <figure id="\(id)" class="table">
      <figcaption>\(caption(name, of: entry))</figcaption>
      \(self.table(table.table, name: name))</figure>

      """
  }

  private func listing(_ listing: ListingOutput, _ entry: Report.Entry) -> String {
    let language = HTMLWriter.escape(listing.language)
    let code = prose.code(listing.code, listing.language) ?? HTMLWriter.escape(listing.code)
    let name = listing.isNumbered ? words.listing(entry.number ?? 0) : words.codeWord
    let block = """
      <div class="scroll" role="group" aria-label="\(HTMLWriter.escape(name))" tabindex="0">\
      <pre><code class="language-\(language)">\(code)</code></pre></div>
      """
    let id = entry.cell.id.map { " id=\"\(HTMLWriter.escape($0))\"" } ?? ""
    guard listing.isNumbered else { return "<div\(id) class=\"spec\">\(block)</div>\n" }
    return """
      <figure\(id) class="listing">
      <figcaption>\(caption(name, of: entry))</figcaption>
      \(block)
      </figure>

      """
  }

  private func caption(_ name: String, of entry: Report.Entry) -> String {
    let text = entry.output?.caption.map { " " + captions.html(of: $0) } ?? ""
    return "<b>\(HTMLWriter.escape(name)).</b>\(text)"
  }

  /// A table that scrolls by itself, its first column naming the rows.
  func table(_ table: DataTable, name: String) -> String {
    """
    <div class="scroll" role="group" aria-label="\(HTMLWriter.escape(name))" tabindex="0">
    \(HTMLTable(table).html)
    </div>

    """
  }
}
