import Files

/// An address where it is written, with the place of each of its names.
package struct PlacedAddress: Sendable, Equatable {
  package var address: Address
  package var range: Range<Int>
  /// The bytes of each name, without its index.
  package var segmentRanges: [Range<Int>]

  /// The address that all of `bytes` write; indices are offsets in the file.
  package init(parsing bytes: ArraySlice<UInt8>) throws(ValueError) {
    var cursor = ByteCursor(bytes)
    cursor.skipSpace()
    guard !cursor.isAtEnd else {
      throw ValueError(
        "missing-address", "missing address", at: bytes.startIndex..<bytes.endIndex,
        hint: "expected a name such as 'compare.sgd.final_loss'")
    }
    self = try PlacedAddress(reading: &cursor)
    cursor.skipSpace()
    guard cursor.isAtEnd else {
      throw ValueError(
        "invalid-address",
        "unexpected '\(cursor.text(cursor.position..<cursor.end))' in an address",
        at: cursor.position..<cursor.end, hint: "put other characters between backticks: `a b`")
    }
  }

  /// Reads an address as far as it goes.
  init(reading cursor: inout ByteCursor) throws(ValueError) {
    let start = cursor.position
    let notebook = Self.path(&cursor)
    var segments: [Address.Segment] = []
    segmentRanges = []
    repeat {
      let nameStart = cursor.position
      let name = try Self.name(&cursor, isFirst: segments.isEmpty)
      segmentRanges.append(nameStart..<cursor.position)
      segments.append(Address.Segment(name))
      segments[segments.count - 1].index = try Self.index(&cursor, behind: segments)
    } while cursor.skip(".")
    address = Address(notebook: notebook, segments)
    range = start..<cursor.position
  }

  /// Whether an address begins at the cursor.
  static func begins(at cursor: ByteCursor) -> Bool {
    guard let scalar = cursor.scalar?.value else { return false }
    return AddressSyntax.isNameStart(scalar) || scalar == "`" || pathEnd(cursor) != nil
  }

  private static let longestPath = 512

  /// Where the unquoted path of a notebook ends, if one begins at the cursor.
  private static func pathEnd(_ cursor: ByteCursor) -> Int? {
    guard let first = cursor.scalar?.value, AddressSyntax.mayBeginPath(first),
      cursor.bytes[cursor.position...].prefix(longestPath).contains(UInt8(ascii: "#"))
    else {
      return nil
    }
    var path = cursor
    path.skip(while: AddressSyntax.isPathPart)
    return path.position > cursor.position && path.peek() == UInt8(ascii: "#")
      ? path.position : nil
  }

  /// The path at the cursor, which steps over it and its `#`; nil where there is none.
  static func path(_ cursor: inout ByteCursor) -> String? {
    if let end = pathEnd(cursor) {
      let path = cursor.text(cursor.position..<end)
      cursor.position = end + 1
      return path
    }
    guard cursor.peek() == UInt8(ascii: "`") else { return nil }
    var ahead = cursor
    guard let path = EscapedText.read(&ahead), !path.isEmpty, ahead.skip("#") else { return nil }
    cursor = ahead
    return path
  }

  private static func name(
    _ cursor: inout ByteCursor, isFirst: Bool
  ) throws(ValueError) -> String {
    if cursor.peek() == UInt8(ascii: "`") { return try quoted(&cursor) }
    let start = cursor.position
    if let scalar = cursor.scalar?.value, !isFirst || AddressSyntax.isNameStart(scalar) {
      AddressSyntax.skipName(&cursor)
    }
    guard cursor.position > start else {
      let end = start + (cursor.scalar?.length ?? 0)
      throw ValueError(
        "invalid-address", "missing name in an address",
        at: max(cursor.bytes.startIndex, end == start ? start - 1 : start)..<end,
        hint: "expected a name such as 'compare.sgd.final_loss'")
    }
    return cursor.text(start..<cursor.position)
  }

  private static func quoted(_ cursor: inout ByteCursor) throws(ValueError) -> String {
    let start = cursor.position
    let name = EscapedText.read(&cursor)
    guard let name, !name.isEmpty else {
      throw ValueError(
        "invalid-address", name != nil ? "empty name in an address" : "missing closing backtick",
        at: start..<cursor.position)
    }
    return name
  }

  private static func index(
    _ cursor: inout ByteCursor, behind segments: [Address.Segment]
  ) throws(ValueError) -> Int? {
    let start = cursor.position
    guard cursor.skip("[") else { return nil }
    let digits = cursor.position
    cursor.skip(while: AddressSyntax.isDigit)
    let text = cursor.text(digits..<cursor.position)
    if let index = Int(text), cursor.skip("]") { return index }
    cursor.skip { $0 != "]" && $0 != " " }
    _ = cursor.skip("]")
    throw ValueError(
      "invalid-address", "invalid index '\(cursor.text(start..<cursor.position))'",
      at: start..<cursor.position,
      hint: FileAddress.hint(for: segments + [Address.Segment("[")])
        ?? "expected a whole number from 0: 'loss[50]'")
  }
}
