/// The font faces that formulas use, and the characters that each of them shows.
struct FormulaFonts {
  let characters: [FontFace: Set<Unicode.Scalar>]
  /// Every class and tag in the formulas, and the page's body.
  let names: Set<Substring>

  init(_ html: [String], cascade: FontCascade) {
    var characters: [FontFace: Set<Unicode.Scalar>] = [:]
    var names: Set<Substring> = ["body"]
    var reader = MarkupReader<FontFace?>(root: FontFace(family: "")) { path, inherited in
      guard let element = path.last, let inherited, element.tag != "math" else { return nil }
      names.insert(element.tag)
      names.formUnion(element.classes)
      return cascade.face(at: path, inherited: inherited)
    } text: { face, text in
      guard let face else { return }
      characters[face, default: []].formUnion(Self.decoded(text).unicodeScalars)
    }
    html.forEach { reader.read($0) }
    self.characters = characters
    self.names = names
  }

  /// The text without the five escapes that KaTeX writes.
  private static func decoded(_ text: Substring) -> String {
    guard text.utf8.contains(UInt8(ascii: "&")) else { return String(text) }
    return escapes.reduce(String(text)) { $0.replacing($1.0, with: $1.1) }
  }

  private static let escapes = [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&amp;", "&"),
  ]
}
