/// One of KaTeX's fonts: a family in a weight and a style.
struct FontFace: Hashable, Comparable {
  var family: String
  var isBold = false
  var isItalic = false

  /// The name of its file, without an ending.
  var fileName: String {
    let variant = (isBold ? "Bold" : "") + (isItalic ? "Italic" : "")
    return "\(family)-\(variant.isEmpty ? "Regular" : variant)"
  }

  /// The rule that gives it to a page.
  func rule(source: String) -> String {
    "@font-face{font-family:\(family);font-weight:\(isBold ? 700 : 400);"
      + "font-style:\(isItalic ? "italic" : "normal");src:\(source)}"
  }

  /// The face after one declaration of a style sheet.
  func applying(_ property: Substring, _ value: Substring) -> FontFace {
    var face = self
    switch property {
    case "font-family": face.family = Self.firstFamily(value)
    case "font-weight": face.isBold = value == "700" || value == "bold"
    case "font-style": face.isItalic = value == "italic"
    case "font":
      // The shorthand sets weight and style back; the family comes after the size.
      let words = value.split(separator: " ")
      face.isBold = words.contains("700") || words.contains("bold")
      face.isItalic = words.contains("italic")
      if let size = words.firstIndex(where: { $0.first?.isNumber == true && $0.hasSuffix("em") }) {
        face.family = Self.firstFamily(words[(size + 1)...].joined(separator: " ")[...])
      }
    default: break
    }
    return face
  }

  static func < (left: FontFace, right: FontFace) -> Bool {
    left.fileName < right.fileName
  }

  private static func firstFamily(_ list: Substring) -> String {
    String(list.prefix { $0 != "," })
  }
}
