extension HTMLPage {
  mutating func write(_ inlines: [Inline]) {
    var isMarkWritten = false
    let unspaced = inlines.unspacedBreaks
    for (index, inline) in inlines.enumerated() {
      if unspaced.contains(index) { continue }
      let mark = closingMark(afterFormulaAt: index, in: inlines)
      if mark != nil { add("<span class=\"keep\">") }
      if let markup = writer.inline(inline) {
        add(markup)
      } else if isMarkWritten, case .text(let text) = inline {
        add(escaped: String(text.literal.unicodeScalars.dropFirst()))
      } else {
        write(inline)
      }
      if let mark { add("\(mark)</span>") }
      isMarkWritten = mark != nil
    }
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
    add("<\(tag)>")
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
