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
  package var plainText: String {
    switch self {
    case .text(let text): text.literal
    case .softBreak, .hardBreak: " "
    case .code(let code): code.literal
    case .math(let math): math.tex
    case .emphasis, .link, .image: children.plainText
    case .html, .footnoteReference: ""
    case .citation(let citation): citation.literal
    }
  }
}

extension [Inline] {
  /// The words of the inlines without markup, for titles, contents and alternative texts.
  package var plainText: String {
    indices.map { isUnspacedBreak(at: $0) ? "" : self[$0].plainText }.joined()
  }

  /// Whether the inline at `index` is a line end between two characters of a script that is written
  /// without spaces, so that the words go on without one.
  func isUnspacedBreak(at index: Int) -> Bool {
    guard case .softBreak = self[index] else { return false }
    let before = self[..<index].lazy.map(\.plainText).last { !$0.isEmpty }
    let after = self[(index + 1)...].lazy.map(\.plainText).first { !$0.isEmpty }
    guard let last = before?.unicodeScalars.last, let first = after?.unicodeScalars.first else {
      return false
    }
    return last.isUnspaced && first.isUnspaced
  }
}

extension [Inline] {
  /// The closing mark, such as a Chinese full stop, that follows a short formula at `index`.
  ///
  /// Browsers begin a line with it, which nobody who writes Chinese does.
  func closingMark(afterFormulaAt index: Int) -> Unicode.Scalar? {
    guard case .math(let math) = self[index], !math.isDisplay, math.tex.utf8.count <= 40,
      index + 1 < count, case .text(let text) = self[index + 1],
      let first = text.literal.unicodeScalars.first, "，。、；：！？）》」』】".unicodeScalars.contains(first)
    else { return nil }
    return first
  }
}

extension Unicode.Scalar {
  /// Whether the character is Chinese or Japanese, or their punctuation.
  fileprivate var isUnspaced: Bool {
    switch value {
    case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFFEF, 0x20000...0x3FFFF: true
    default: false
    }
  }
}
