import Files

/// `<!--= table training: optimizer, val_acc.mean as .3f, _; sort optimizer; top 5 -->`.
package struct TableAnnotation: Sendable, Equatable {
  /// The bytes of the comment.
  package var range: Range<Int>
  package var id: String
  package var idRange: Range<Int>
  /// One a column of the table that the comment stands below.
  package var items: [TableItem]
  package var order = TableOrder()

  /// What a comment says of a table; nil for a pin, even one on a value that is called `table`.
  package init?(parsing comment: ArraySlice<UInt8>, quoteDepth: Int = 0) throws(ValueError) {
    guard let body = AnnotationBody(comment, quoteDepth: quoteDepth), body.marker == .pin else {
      return nil
    }
    var cursor = ByteCursor(body.content)
    cursor.skipSpace()
    guard cursor.skip("table") else { return nil }
    let afterWord = cursor.position
    cursor.skipSpace()
    guard cursor.position > afterWord, PlacedAddress.begins(at: cursor) else { return nil }
    let start = cursor.position
    guard let placed = try? PlacedAddress(reading: &cursor) else { return nil }
    let end = cursor.position
    cursor.skipSpace()
    guard cursor.skip(":") else { return nil }
    guard placed.address.notebook == nil, placed.address.segments.count == 1 else {
      throw ValueError(
        "invalid-table", "'\(placed.address)' is no id of a table", at: start..<end,
        hint: "a table is named by its id alone, its columns stand behind the colon")
    }
    range = body.range
    id = placed.address.segments[0].name
    idRange = start..<end
    let rest = body.content[cursor.position...]
    let clauses = TableItem.split(rest, at: UInt8(ascii: ";"))
    items = []
    for part in TableItem.split(clauses[0], at: UInt8(ascii: ",")) {
      items.append(try TableItem(parsing: part))
    }
    for clause in clauses.dropFirst() { try read(clause) }
  }

  /// One of `sort COLUMN` and `top N`.
  private mutating func read(_ clause: ArraySlice<UInt8>) throws(ValueError) {
    let words = clause.split { [9, 10, 13, 32].contains($0) }
    guard let first = words.first, let last = words.last else { return }
    let all = first.startIndex..<last.endIndex
    let rest = clause[first.endIndex...]
    switch String(decoding: first, as: UTF8.self) {
    case "sort" where words.count > 1:
      let key = try TableOrder.key(rest)
      (order.key, order.isDescending) = (key.expression, key.isDescending)
    case "top" where words.count == 2:
      guard let count = Int(String(decoding: last, as: UTF8.self)), count > 0 else {
        throw ValueError(
          "invalid-table", "invalid number of rows '\(String(decoding: last, as: UTF8.self))'",
          at: last.startIndex..<last.endIndex)
      }
      order.top = count
    default:
      throw ValueError(
        "invalid-table", "unexpected '\(String(decoding: clause[all], as: UTF8.self))'", at: all,
        hint: "behind the columns there may stand '; sort COLUMN' and '; top 5'")
    }
  }
}
