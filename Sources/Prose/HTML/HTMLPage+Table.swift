extension HTMLPage {
  mutating func write(_ table: Block.Table) {
    let columns = table.header.cells.map(\.inlines.plainText).filter { !$0.isEmpty }
    let name = [writer.words.table, columns.joined(separator: writer.words.comma)].filter {
      !$0.isEmpty
    }
    open("scroll", named: name.joined(separator: writer.words.colon))
    keepsNotesOut = true
    defer { keepsNotesOut = false }
    add("<table>\n<thead>\n")
    write(table.header, "th scope=\"col\"", table.alignments)
    add("</thead>\n")
    if !table.rows.isEmpty {
      add("<tbody>\n")
      for row in table.rows { write(row, "td", table.alignments) }
      add("</tbody>\n")
    }
    add("</table></div>\n")
  }

  private mutating func write(
    _ row: Block.Table.Row, _ tag: String, _ alignments: [Block.Table.Alignment]
  ) {
    add("<tr>")
    for (index, cell) in row.cells.enumerated() {
      // An empty corner names nothing, so it is no heading.
      let tag = cell.inlines.isEmpty ? "td" : tag
      let alignment = index < alignments.count ? alignments[index] : .none
      add("<\(tag)\(alignment == .none ? "" : " class=\"\(alignment.rawValue)\"")>")
      write(cell.inlines)
      add("</\(tag.prefix(2))>")
    }
    add("</tr>\n")
  }
}
