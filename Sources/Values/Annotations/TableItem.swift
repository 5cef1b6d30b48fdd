/// One column of a table of values: `val_acc.mean as .3f`, or `_` for the author's own.
package struct TableItem: Sendable, Equatable {
  /// What the cells show; nil for the author's own column.
  package var pin: Pin?
  package var range: Range<Int>

  /// The column of a text such as `val_acc.mean ±1% as .3f`.
  package init(parsing bytes: ArraySlice<UInt8>) throws(ValueError) {
    let words = bytes.split { [9, 10, 13, 32].contains($0) }
    range =
      (words.first?.startIndex ?? bytes.startIndex)..<(words.last?.endIndex ?? bytes.endIndex)
    guard !words.elementsEqual([Array("_".utf8)[...]], by: { $0.elementsEqual($1) }) else { return }
    guard !words.isEmpty else {
      throw ValueError(
        "missing-expression", "missing column between commas", at: range,
        hint: "'_' stands for a column of your own")
    }
    pin = try Pin(AnnotationBody(.pin, at: range, content: bytes))
  }

  /// The column's name alone, where it is nothing but a name.
  package var columnName: String? {
    guard let pin, case .address(let placed) = pin.expression.kind,
      placed.address.notebook == nil, placed.address.segments.count == 1,
      placed.address.segments[0].index == nil
    else { return nil }
    return placed.address.segments[0].name
  }

  /// The parts of a text between separators that stand outside of quotes and brackets.
  ///
  /// The comma of `as ,.0f` asks for groups of digits and separates nothing.
  static func split(_ bytes: ArraySlice<UInt8>, at separator: UInt8) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = bytes.startIndex
    var depth = 0
    var quote: UInt8?
    var place = start
    while place < bytes.endIndex {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\\") {
        place += 1
      } else if let open = quote {
        if byte == open { quote = nil }
      } else if "\"'`".utf8.contains(byte) {
        quote = byte
      } else if "([{".utf8.contains(byte) {
        depth += 1
      } else if ")]}".utf8.contains(byte) {
        depth -= 1
      } else if byte == separator, depth <= 0, !beginsFormat(bytes[start..<place]) {
        parts.append(bytes[start..<place])
        start = place + 1
      }
      place += 1
    }
    parts.append(bytes[min(start, bytes.endIndex)...])
    return parts
  }

  /// Whether a text ends where a format begins: `a as `, `a as +`.
  private static func beginsFormat(_ bytes: ArraySlice<UInt8>) -> Bool {
    var rest = bytes
    if rest.last == UInt8(ascii: "+") { rest.removeLast() }
    guard rest.last == 32 || rest.last == 9 else { return false }
    let words = rest.split { $0 == 32 || $0 == 9 }
    return words.count > 1 && words[words.count - 1].elementsEqual("as".utf8)
  }
}
