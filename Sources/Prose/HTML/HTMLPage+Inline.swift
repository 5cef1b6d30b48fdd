extension HTMLPage {
  mutating func write(_ inlines: [Inline]) {
    var isMarkWritten = false
    var isWordKept = false
    let unspaced = inlines.unspacedBreaks
    for (index, inline) in inlines.enumerated() {
      let isBeforeMarkup = isBeforeMarkup(index, in: inlines)
      if unspaced.contains(index) { continue }
      let mark = closingMark(afterFormulaAt: index, in: inlines)
      if mark != nil { add("<span class=\"keep\">") }
      if case .text(let text) = inline {
        let rest = isMarkWritten ? String(text.literal.unicodeScalars.dropFirst()) : text.literal
        let markup = writer.inline(inline) ?? HTMLWriter.escape(rest)
        if isBeforeMarkup, let split = Self.lastWord(of: markup) {
          add("\(markup[..<split])<span class=\"keep\">\(markup[split...])")
          isWordKept = true
          continue
        }
        add(markup)
      } else if let markup = writer.inline(inline) {
        add(markup)
      } else {
        write(inline)
      }
      if isWordKept { add("</span>") }
      isWordKept = false
      if let mark { add("\(mark)</span>") }
      isMarkWritten = mark != nil
    }
  }

  /// Whether HTML that the writer shows comes next, such as the tick of a claim: it stays with the
  /// word before it.
  private func isBeforeMarkup(_ index: Int, in inlines: [Inline]) -> Bool {
    let next = index + 1
    guard next < inlines.count, case .html = inlines[next] else { return false }
    return writer.inline(inlines[next]) != nil
  }

  /// Where the last word of some markup begins; nil where it ends with a space or a tag.
  private static func lastWord(of markup: String) -> String.Index? {
    let start =
      markup.lastIndex { $0.isWhitespace || $0 == ">" }.map { markup.index(after: $0) }
      ?? markup.startIndex
    // Where there are no spaces between words, a line may break within them.
    let word = markup[start...].unicodeScalars
    guard !word.isEmpty else { return nil }
    guard word.count > 20 || word.contains(where: \.isUnspaced) else { return start }
    // A character that is written as an entity stays whole.
    guard word.last != ";" else { return nil }
    return word.index(word.endIndex, offsetBy: -2, limitedBy: word.startIndex) ?? word.startIndex
  }

  /// The mark that stays with a formula, where it is this page that writes it.
  private func closingMark(
    afterFormulaAt index: Int, in inlines: [Inline]
  ) -> Unicode.Scalar? {
    guard let mark = inlines.closingMark(afterFormulaAt: index),
      writer.inline(inlines[index + 1]) == nil
    else { return nil }
    return mark
  }

  private mutating func write(_ inline: Inline) {
    switch inline {
    case .text(let text): add(escaped: text.literal)
    case .softBreak: add("\n")
    case .hardBreak: add("<br>\n")
    case .code(let code):
      add("<code>")
      add(escaped: code.literal)
      add("</code>")
    case .emphasis(let emphasis): write(emphasis)
    case .link(let link): write(link)
    case .image(let image): write(image)
    case .html(let html): write(html)
    case .math(let math): add(writer.math(math.tex, math.isDisplay))
    case .footnoteReference(let reference): write(reference)
    case .citation(let citation): add(escaped: citation.literal)
    }
  }

  private mutating func write(_ emphasis: Inline.Emphasis) {
    let tag =
      switch emphasis.style {
      case .emphasis: "em"
      case .strong: "strong"
      case .strikethrough: "del"
      }
    // Chinese has no italics: dots stand below what is emphasized.
    let isDotted =
      tag == "em" && emphasis.inlines.plainText.unicodeScalars.contains(where: \.isUnspaced)
    add(isDotted ? "<em class=\"dots\">" : "<\(tag)>")
    write(emphasis.inlines)
    add("</\(tag)>")
  }

  /// Writes a link; one whose address is not safe is only its words.
  private mutating func write(_ link: Inline.Link) {
    let address = HTMLAddress(writer.address(link.address))
    if let address { add("<a href=\"\(address.attribute)\"\(title(link.title))>") }
    write(link.inlines)
    if address != nil { add("</a>") }
  }

  /// Writes an image; one whose address is not safe is only its alternative text.
  private mutating func write(_ image: Inline.Image) {
    let alternative = HTMLWriter.escape(image.inlines.plainText)
    guard let address = HTMLAddress(writer.address(image.address)) else {
      add(alternative)
      return
    }
    add("<img src=\"\(address.attribute)\" alt=\"\(alternative)\"\(title(image.title))>")
  }

  private func title(_ title: String) -> String {
    title.isEmpty ? "" : " title=\"\(HTMLWriter.escape(title))\""
  }

  private mutating func write(_ html: Inline.HTML) {
    if Comment(html) != nil { return }
    add(writer.allowsHTML ? html.literal : HTMLWriter.escape(html.literal))
  }
}
