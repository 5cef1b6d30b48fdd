/// An element as selectors see it.
struct MarkupElement {
  let tag: Substring
  let classes: [Substring]

  /// The element of a tag's text, such as `span class="mord mathnormal"`.
  init(_ text: Substring) {
    let words = text.utf8
    let nameEnd = words.firstIndex { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "/") }
    tag = text[..<(nameEnd ?? text.endIndex)]
    // KaTeX writes the class first.
    let label = "\(tag) class=\""
    guard text.hasPrefix(label) else {
      classes = []
      return
    }
    let list = words.dropFirst(label.utf8.count).prefix { $0 != UInt8(ascii: "\"") }
    classes = list.split(separator: UInt8(ascii: " ")).map { Substring($0) }
  }
}
