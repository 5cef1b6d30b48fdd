extension HTMLPage {
  // A colon keeps the names apart from those of headings, which have none.

  mutating func write(_ reference: Inline.FootnoteReference) {
    let number = reference.number
    let count = countReference(to: number)
    let label = HTMLWriter.escape("\(writer.words.footnote) \(number)")
    add("<sup><a id=\"\(referenceID(number, count))\" href=\"#note:\(number)\"")
    add(" role=\"doc-noteref\" aria-label=\"\(label)\">\(number)</a></sup>")
    writeNote(number)
  }

  /// Lets footnotes of one paragraph stand in the margin.
  mutating func place(_ footnotes: [Footnote]) {
    for footnote in footnotes {
      guard footnote.blocks.count == 1, case .paragraph(let paragraph)? = footnote.blocks.first
      else { continue }
      notes[footnote.number] = paragraph.inlines
    }
  }

  /// Writes a footnote beside the first reference to it, unless it would be cut off there.
  private mutating func writeNote(_ number: Int) {
    guard !keepsNotesOut, let inlines = notes[number], placedNotes.insert(number).inserted else {
      return
    }
    add("<span class=\"note\" id=\"note:\(number)\" role=\"note\"><sup>\(number)</sup> ")
    keepsNotesOut = true
    write(inlines)
    keepsNotesOut = false
    add("</span>")
  }

  /// Writes the section of the footnotes, each with a way back to every reference to it.
  mutating func write(_ footnotes: [Footnote]) {
    let footnotes = footnotes.filter { !placedNotes.contains($0.number) }
    guard !footnotes.isEmpty else { return }
    let label = HTMLWriter.escape(writer.words.footnotes)
    add("<section class=\"footnotes\" role=\"doc-endnotes\" aria-label=\"\(label)\">\n<ol>\n")
    for footnote in footnotes { write(footnote) }
    add("</ol>\n</section>\n")
  }

  private mutating func write(_ footnote: Footnote) {
    // The notes before it may stand in the margin.
    let value = placedNotes.isEmpty ? "" : " value=\"\(footnote.number)\""
    add("<li id=\"note:\(footnote.number)\"\(value)>\n")
    // The way back stands behind the last words, not on a line of its own.
    guard case .paragraph(let last)? = footnote.blocks.last else {
      write(footnote.blocks)
      add("<p>")
      writeBacklinks(footnote.number)
      add("</p>\n</li>\n")
      return
    }
    write(Array(footnote.blocks.dropLast()))
    add("<p>")
    write(last.inlines)
    writeBacklinks(footnote.number)
    add("</p>\n</li>\n")
  }

  private mutating func writeBacklinks(_ number: Int) {
    let count = referenceCount(of: number)
    for index in 1..<max(1, count + 1) {
      let name = writer.words.backToText + (count > 1 ? " \(number)-\(index)" : " \(number)")
      add(" <a href=\"#\(referenceID(number, index))\" role=\"doc-backlink\"")
      add(" aria-label=\"\(HTMLWriter.escape(name))\">↩\u{FE0E}</a>")
    }
  }

  private func referenceID(_ number: Int, _ count: Int) -> String {
    count == 1 ? "ref:\(number)" : "ref:\(number)-\(count)"
  }
}
