/// Reads KaTeX's HTML from start to end, with a value that each element has from its parent.
struct MarkupReader<Value> {
  /// What an element makes of its parent's value, by the elements from the outermost to itself.
  private let enter: ([MarkupElement], Value) -> Value
  private let text: (Value, Substring) -> Void
  private var path: [MarkupElement] = []
  private var values: [Value]

  init(
    root: Value, enter: @escaping ([MarkupElement], Value) -> Value,
    text: @escaping (Value, Substring) -> Void
  ) {
    self.enter = enter
    self.text = text
    values = [root]
  }

  mutating func read(_ html: String) {
    var rest = html[...]
    while let start = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      if start > rest.startIndex, let value = values.last { text(value, rest[..<start]) }
      let inside = rest[start...].dropFirst()
      guard let end = inside.utf8.firstIndex(of: UInt8(ascii: ">")) else { return }
      read(tag: inside[..<end])
      rest = inside[end...].dropFirst()
    }
  }

  private mutating func read(tag: Substring) {
    if tag.utf8.first == UInt8(ascii: "/") {
      guard values.count > 1 else { return }
      path.removeLast()
      values.removeLast()
      return
    }
    path.append(MarkupElement(tag))
    values.append(enter(path, values[values.count - 1]))
    if tag.utf8.last == UInt8(ascii: "/") {
      path.removeLast()
      values.removeLast()
    }
  }
}
