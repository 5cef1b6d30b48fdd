/// What a page on paper has besides: its title above, the number of the page below.
struct PrintStyleSheet {
  let title: String

  var css: String {
    """
    @page{size:A4;margin:17mm 17mm 15mm;\
    @top-left{content:"\(Self.escaped(title))";\(Self.small)}\
    @bottom-right{content:counter(page) " / " counter(pages);\(Self.small)}}
    @page:first{@top-left{content:none}}
    """
  }

  private static let small = "font:8.5pt Inter,\"Noto Sans CJK SC\",sans-serif;color:#59636e"

  /// Text within the quotes of a style sheet, which a `<` would let out of its element.
  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\", "<", "\0"..."\u{1F}", "\u{7F}":
        escaped += "\\" + String(scalar.value, radix: 16) + " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
