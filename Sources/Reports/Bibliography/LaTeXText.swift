import Options

/// The words that a BibTeX value means: accents, dashes and quotes as characters, no braces.
///
/// Formulas keep their TeX, so that a page can typeset them.
struct LaTeXText: Sendable, Equatable {
  enum Piece: Sendable, Equatable {
    case words(String)
    /// TeX, without the dollars around it.
    case formula(String)
  }

  let pieces: [Piece]

  init(_ value: String) {
    var reader = LaTeXReader(value)
    let text = reader.text().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    var pieces: [Piece] = []
    for (index, part) in text.split(
      separator: LaTeXReader.formulaMark, omittingEmptySubsequences: false
    ).enumerated() {
      if index > 0 { pieces.append(.formula(reader.formulas[index - 1])) }
      let words = part.split(separator: LaTeXReader.tie, omittingEmptySubsequences: false)
        .joined(separator: "\u{A0}")
      if !words.isEmpty { pieces.append(.words(words)) }
    }
    self.pieces = pieces
  }

  /// Plain text: of a formula its letters, or its TeX where it is more than letters.
  var words: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): words
      case .formula(let tex): Self.plain(tex)
      }
    }.joined()
  }

  /// Markdown in which only the formulas are markup.
  var markdown: String {
    pieces.map { piece in
      switch piece {
      case .words(let words): MarkdownText.escaped(words)
      case .formula(let tex): "$\(tex)$"
      }
    }.joined()
  }

  private static func plain(_ tex: String) -> String {
    var reader = LaTeXReader(tex)
    let words = reader.text()
    return tex.contains("{") || reader.hasUnknownCommands ? tex : words
  }
}
