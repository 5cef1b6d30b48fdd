import Notebooks
import Reports

/// A directive's output as GitHub's Markdown.
struct MarkdownBlock {
  private let entry: Report.Entry
  private let words: any ReportWords
  private let references: MarkdownReferences
  /// Whether a figure's picture stands above its caption, or elsewhere.
  var showsPicture = true

  init(_ entry: Report.Entry, words: any ReportWords, references: MarkdownReferences) {
    self.entry = entry
    self.words = words
    self.references = references
  }

  /// The block without a line end after it.
  var text: String {
    switch entry.output {
    case .figure(let figure): self.figure(figure)
    case .table(let table): self.table(table)
    case .listing(let listing): self.listing(listing)
    case nil: ""
    }
  }

  private func figure(_ figure: FigureOutput) -> String {
    let name = words.figure(entry.number ?? 0)
    let tables = figure.tables(named: name).map { name, table in
      let summary = words.dataBehind(name, table.extent)
      return """
        <details><summary>\(MarkdownText.attribute(summary))</summary>

        \(MarkdownText.table(table.asText))
        </details>
        """
    }
    return (showsPicture ? picture(figure) + "\n\n" : "")
      + ([caption(name, figure.caption)] + tables).joined(separator: "\n\n")
  }

  private func picture(_ figure: FigureOutput) -> String {
    let id = entry.cell.id ?? ""
    return """
      <picture>
        <source media="(prefers-color-scheme: dark)" srcset="\(
          MarkdownRenderer.path(of: id, theme: .dark))">
        <img src="\(MarkdownRenderer.path(of: id, theme: .light))" width="\(
          Int(figure.scene.size.width))" alt="\(MarkdownText.attribute(figure.alternativeText))">
      </picture>
      """
  }

  private func table(_ table: TableOutput) -> String {
    let name = words.table(entry.number ?? 0)
    return caption(name, table.caption) + "\n\n" + MarkdownText.table(table.table.asText).dropLast()
  }

  private func listing(_ listing: ListingOutput) -> String {
    let code = String(
      MarkdownText.fence(listing.code, language: listing.language).dropLast())
    guard listing.isNumbered else { return code }
    return caption(words.listing(entry.number ?? 0), listing.caption) + "\n\n" + code
  }

  private func caption(_ name: String, _ caption: Caption?) -> String {
    let text = caption.map { " " + references.caption($0.markdown) } ?? ""
    return references.anchor(entry.cell.id) + "**\(name).**\(text)"
  }
}

extension DataTable {
  /// The table with its words as text that means nothing to Markdown.
  fileprivate var asText: DataTable {
    DataTable(
      columns: columns.map { column in
        DataTable.Column(MarkdownText.data(column.heading), isNumeric: column.isNumeric)
      }, rows: rows.map { $0.map(MarkdownText.data) })
  }
}
