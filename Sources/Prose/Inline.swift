/// A part of a line of prose.
package indirect enum Inline: Sendable, Equatable {
  case text(Text)
  case softBreak(Range<Int>)
  case hardBreak(Range<Int>)
  case code(CodeSpan)
  case emphasis(Emphasis)
  case link(Link)
  case image(Image)
  case html(HTML)
  case math(Math)
  case footnoteReference(FootnoteReference)
  case citation(Citation)

  /// The bytes of the text that the inline is.
  package var range: Range<Int> {
    switch self {
    case .text(let text): text.range
    case .softBreak(let range), .hardBreak(let range): range
    case .code(let code): code.range
    case .emphasis(let emphasis): emphasis.range
    case .link(let link): link.range
    case .image(let image): image.range
    case .html(let html): html.range
    case .math(let math): math.range
    case .footnoteReference(let reference): reference.range
    case .citation(let citation): citation.range
    }
  }

  /// The inlines within this one.
  package var children: [Inline] {
    switch self {
    case .emphasis(let emphasis): emphasis.inlines
    case .link(let link): link.inlines
    case .image(let image): image.inlines
    default: []
    }
  }

  /// The words of the inline without markup; raw HTML and footnote marks have none.
  package var plainText: String { plainText(citing: { $0.literal }) }

  /// The same words with what `words` gives for a citation, `formulas` for TeX and
  /// `links` for a link, nil where its own words will do.
  package func plainText(
    citing words: (Citation) -> String, formulas: (String) -> String = { $0 },
    links: (Inline.Link) -> String? = { _ in nil }
  ) -> String {
    switch self {
    case .text(let text): text.literal
    case .softBreak, .hardBreak: " "
    case .code(let code): code.literal
    case .math(let math): formulas(math.tex)
    case .link(let link):
      links(link) ?? children.plainText(citing: words, formulas: formulas, links: links)
    case .emphasis, .image: children.plainText(citing: words, formulas: formulas, links: links)
    case .html, .footnoteReference: ""
    case .citation(let citation): words(citation)
    }
  }
}

extension [Inline] {
  /// The words of the inlines without markup, for titles, contents and alternative texts.
  package var plainText: String { plainText(citing: { $0.literal }) }

  /// The same words with what `words` gives for a citation, `formulas` for TeX and
  /// `links` for a link, nil where its own words will do.
  package func plainText(
    citing words: (Inline.Citation) -> String, formulas: (String) -> String = { $0 },
    links: (Inline.Link) -> String? = { _ in nil }
  ) -> String {
    let unspaced = unspacedBreaks
    return indices.map {
      unspaced.contains($0)
        ? "" : self[$0].plainText(citing: words, formulas: formulas, links: links)
    }.joined()
  }

  /// The places of the line ends between two characters of a script that is written without spaces,
  /// or beside its punctuation, so that the words go on without one.
  var unspacedBreaks: Set<Int> {
    // Words are looked for only where there is a line end: they may lie deep.
    guard contains(where: { if case .softBreak = $0 { true } else { false } }) else { return [] }
    var found: Set<Int> = []
    var breaks: [Int] = []
    var last: Unicode.Scalar?
    for (index, inline) in enumerated() {
      if case .softBreak = inline {
        breaks.append(index)
        continue
      }
      if let first = inline.firstScalar {
        if last.map({ Self.isWithoutSpace($0, first) }) ?? false { found.formUnion(breaks) }
        breaks = []
      }
      last = inline.lastScalar ?? last
    }
    return found
  }

  private static func isWithoutSpace(_ left: Unicode.Scalar, _ right: Unicode.Scalar) -> Bool {
    left.isUnspaced && right.isUnspaced || left.isWidePunctuation || right.isWidePunctuation
  }
}

extension Inline {
  /// The first character of the inline's words; nil where there are none.
  fileprivate var firstScalar: Unicode.Scalar? {
    switch self {
    case .emphasis, .link, .image: children.firstResult(\.firstScalar)
    default: plainText.unicodeScalars.first
    }
  }

  /// The last character of the inline's words; nil where there are none.
  fileprivate var lastScalar: Unicode.Scalar? {
    switch self {
    case .emphasis, .link, .image: children.reversed().firstResult(\.lastScalar)
    default: plainText.unicodeScalars.last
    }
  }
}

extension Sequence {
  /// What the first element gives that gives anything, each asked once.
  ///
  /// `lazy.compactMap(…).first` asks it thrice, and so what it holds nine times, and so on.
  fileprivate func firstResult<Result>(_ result: (Element) -> Result?) -> Result? {
    for element in self {
      if let found = result(element) { return found }
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese or Japanese, or their punctuation.
  package var isUnspaced: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }

  /// Whether the character is punctuation that is as wide as a Chinese character, blank and all.
  var isWidePunctuation: Bool {
    switch value {
    case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF0F, 0xFF1A...0xFF20,
      0xFF3B...0xFF40, 0xFF5B...0xFF65:
      true
    default: false
    }
  }
}
