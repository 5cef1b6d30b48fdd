/// Reads TeX's text from left to right.
struct LaTeXReader {
  private var rest: Substring
  /// The TeX of the formulas, each of which is one `formulaMark` in the text.
  private(set) var formulas: [String] = []
  /// Whether a command was met that is none of those known here.
  private(set) var hasUnknownCommands = false

  /// Stands for TeX's `~` while spaces are joined.
  static let tie: Character = "\u{E000}"
  /// Stands for a formula.
  static let formulaMark: Character = "\u{E001}"

  init(_ tex: String) {
    // What stands for something here is nothing that a text can mean.
    rest = Substring(tex.filter { $0 != Self.tie && $0 != Self.formulaMark })
  }

  mutating func text(untilBrace: Bool = false) -> String {
    var words = ""
    while let character = rest.popFirst() {
      switch character {
      case "}":
        if untilBrace { return words }
      case "{": words += text(untilBrace: true)
      case "\\": words += command()
      case "~": words.append(Self.tie)
      case "$": words += formula()
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

  /// The formula up to the next dollar of the same group; a dollar without one is a dollar.
  private mutating func formula() -> String {
    var depth = 0
    var isEscaped = false
    for index in rest.indices {
      let character = rest[index]
      if isEscaped {
        isEscaped = false
        continue
      }
      switch character {
      case "\\": isEscaped = true
      case "{": depth += 1
      case "}": depth -= 1
      case "$" where depth == 0:
        let tex = rest[..<index].split(whereSeparator: \.isWhitespace).joined(separator: " ")
        rest = rest[index...].dropFirst()
        if tex.isEmpty { return "" }
        formulas.append(tex)
        return String(Self.formulaMark)
      default: break
      }
      if depth < 0 { break }
    }
    return "$"
  }

  /// What a backslash begins: an accent over a letter, a letter of its own, or an escaped mark.
  private mutating func command() -> String {
    guard let first = rest.popFirst() else { return "" }
    guard first.isLetter else {
      if let mark = LaTeXLetters.accents[String(first)] { return accented(mark) }
      return first == "\\" ? " " : String(first)
    }
    var name = String(first)
    while let next = rest.first, next.isLetter, next.isASCII {
      name.append(next)
      rest.removeFirst()
    }
    let isSpaced = rest.first == " "
    while rest.first == " " { rest.removeFirst() }
    if let mark = LaTeXLetters.accents[name], name.count == 1 { return accented(mark) }
    if let letter = LaTeXLetters.letters[name] { return letter }
    if LaTeXLetters.addresses.contains(name) { return verbatim() }
    if name == "href" {
      _ = verbatim()
      return ""
    }
    // A command such as `\emph` changes how its words look, not what they say.
    if LaTeXLetters.styles.contains(name) { return "" }
    hasUnknownCommands = true
    // One with an empty group is a word: `\Foo{}`.
    if rest.hasPrefix("{"), !rest.hasPrefix("{}") { return "" }
    return name + (isSpaced ? " " : "")
  }

  /// The text of a group as it stands, with TeX's escapes undone: an address.
  private mutating func verbatim() -> String {
    guard skip("{") else { return "" }
    var depth = 1
    var text = ""
    while let character = rest.popFirst() {
      if character == "{" { depth += 1 }
      if character == "}" { depth -= 1 }
      if depth == 0 { break }
      if !"{}\\".contains(character) { text.append(character) }
    }
    return text
  }

  /// The next letter with a mark on it.
  private mutating func accented(_ mark: Unicode.Scalar) -> String {
    var letter = ""
    while rest.first == " " { rest.removeFirst() }
    if skip("{") {
      letter = text(untilBrace: true)
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
