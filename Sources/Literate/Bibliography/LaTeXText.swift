/// The words that a BibTeX value means: accents, dashes and quotes as characters, no braces.
struct LaTeXText {
  let words: String

  init(_ value: String) {
    var reader = Reader(rest: Substring(value))
    let words = reader.words(untilBrace: false)
    self.words = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      .split(separator: Self.tie, omittingEmptySubsequences: false).joined(separator: "\u{A0}")
  }

  /// Stands for TeX's `~` while spaces are joined.
  private static let tie: Character = "\u{E000}"

  private struct Reader {
    var rest: Substring

    mutating func words(untilBrace: Bool) -> String {
      var words = ""
      while let character = rest.popFirst() {
        switch character {
        case "}":
          if untilBrace { return words }
        case "{": words += self.words(untilBrace: true)
        case "\\": words += command()
        case "~": words.append(LaTeXText.tie)
        case "$": break
        case "-": words += dash()
        case "`": words += skip("`") ? "“" : "‘"
        case "'": words += skip("'") ? "”" : "’"
        default: words.append(character)
        }
      }
      return words
    }

    private mutating func skip(_ wanted: Character) -> Bool {
      guard rest.first == wanted else { return false }
      rest.removeFirst()
      return true
    }

    private mutating func dash() -> String {
      guard skip("-") else { return "-" }
      return skip("-") ? "—" : "–"
    }

    /// What a backslash begins: an accent over a letter, a letter of its own, or an escaped mark.
    private mutating func command() -> String {
      guard let first = rest.popFirst() else { return "" }
      guard first.isLetter else {
        if let mark = LaTeXText.accents[String(first)] { return accented(mark) }
        return String(first)
      }
      var name = String(first)
      while let next = rest.first, next.isLetter, next.isASCII {
        name.append(next)
        rest.removeFirst()
      }
      let isSpaced = rest.first == " "
      while rest.first == " " { rest.removeFirst() }
      if let mark = LaTeXText.accents[name], name.count == 1 { return accented(mark) }
      if let letter = LaTeXText.letters[name] { return letter }
      // A command such as `\emph` changes how its words look, not what they say.
      if rest.first == "{" || LaTeXText.styles.contains(name) { return "" }
      return name + (isSpaced ? " " : "")
    }

    /// The next letter with a mark on it.
    private mutating func accented(_ mark: Unicode.Scalar) -> String {
      var letter = ""
      if skip("{") {
        letter = words(untilBrace: true)
      } else if skip("\\") {
        letter = command()
      } else if let next = rest.popFirst() {
        letter = String(next)
      }
      guard let first = letter.first else { return "" }
      // The dotless i is for marks above; with one it is the letter itself.
      let base = first == "ı" ? "i" : first == "ȷ" ? "j" : String(first)
      var scalars = Array(base.unicodeScalars)
      scalars.append(mark)
      var marked = String.UnicodeScalarView()
      marked.append(contentsOf: scalars)
      return Composition.composed(String(marked)) + letter.dropFirst()
    }
  }

  /// TeX's marks above and below letters, as Unicode's combining marks.
  private static let accents: [String: Unicode.Scalar] = [
    "`": "\u{300}", "'": "\u{301}", "^": "\u{302}", "~": "\u{303}", "=": "\u{304}",
    "u": "\u{306}", ".": "\u{307}", "\"": "\u{308}", "r": "\u{30A}", "H": "\u{30B}",
    "v": "\u{30C}", "d": "\u{323}", "c": "\u{327}", "k": "\u{328}", "b": "\u{331}",
  ]

  private static let letters = [
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "aa": "å", "AA": "Å", "o": "ø",
    "O": "Ø", "l": "ł", "L": "Ł", "i": "ı", "j": "ȷ", "ldots": "…", "dots": "…", "textendash": "–",
    "textemdash": "—", "textbackslash": "\\", "copyright": "©", "S": "§", "alpha": "α",
    "beta": "β", "gamma": "γ", "epsilon": "ε", "kappa": "κ", "lambda": "λ", "mu": "μ", "pi": "π",
    "sigma": "σ", "omega": "ω",
  ]

  private static let styles = ["em", "it", "bf", "sc", "tt", "rm", "sl"]
}
