extension HTMLPage {
  mutating func write(_ inlines: [Inline]) {
    var isKept = false
    let unspaced = inlines.unspacedBreaks
    for (index, inline) in inlines.enumerated() where !unspaced.contains(index) {
      let markup = writer.inline(inline)
      if markup == nil, inline.isComment { continue }
      let staysWithNext = staysWithNext(index, in: inlines, markup)
      guard case .text(let text) = inline else {
        if staysWithNext, !isKept { add(Self.keeping) }
        if let markup { add(markup) } else { write(inline) }
        if isKept, !staysWithNext { add("</span>") }
        isKept = staysWithNext
        continue
      }
      var rest = (markup ?? HTMLWriter.escape(text.literal))[...]
      if isKept {
        let marks = rest.prefix(while: Inline.closingMarks.contains)
        add(String(marks))
        rest = rest[marks.endIndex...]
        if rest.isEmpty, staysWithNext { continue }
        add("</span>")
      }
      let start = staysWithNext ? Self.lastPiece(of: rest) : nil
      isKept = start != nil
      add(start.map { "\(rest[..<$0])\(Self.keeping)\(rest[$0...])" } ?? String(rest))
    }
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
