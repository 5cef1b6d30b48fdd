/// A place in a stretch of a file's bytes; positions are offsets in the file.
package struct ByteCursor: Sendable {
  package let bytes: ArraySlice<UInt8>
  package var position: Int
  /// What is known not to come any more, so that it is looked for only once.
  package var missing: Set<Closing> = []

  /// What ends a stretch of markup.
  package enum Closing: Hashable {
    case text(String)
    /// A run of so many backticks.
    case backticks(Int)
    /// The dollar sign at the end of a formula within a line.
    case dollar
  }

  /// A cursor at the start of `bytes`, whose indices are offsets in the file.
  package init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    position = bytes.startIndex
  }

  /// A cursor over a text of its own.
  package init(_ text: String) {
    self.init(Array(text.utf8)[...])
  }

  package var end: Int { bytes.endIndex }
  package var isAtEnd: Bool { position >= bytes.endIndex }

  /// The byte `distance` after the position.
  package func peek(_ distance: Int = 0) -> UInt8? {
    let index = position + distance
    return index >= bytes.startIndex && index < bytes.endIndex ? bytes[index] : nil
  }

  /// The scalar at the position; bytes that are not UTF-8 give U+FFFD, one at a time.
  package var scalar: (value: Unicode.Scalar, length: Int)? {
    guard position < bytes.endIndex else { return nil }
    let byte = bytes[position]
    // Most text is ASCII, and slicing costs.
    return byte < 0x80 ? (Unicode.Scalar(byte), 1) : Self.scalar(in: bytes[position...])
  }

  /// The scalar that ends before `index`.
  package func scalar(before index: Int) -> (value: Unicode.Scalar, length: Int)? {
    var start = index - 1
    guard start >= bytes.startIndex else { return nil }
    if bytes[start] < 0x80 { return (Unicode.Scalar(bytes[start]), 1) }
    while start > bytes.startIndex, index - start < 4, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    guard let found = Self.scalar(in: bytes[start..<index]), found.length == index - start else {
      return ("\u{FFFD}", 1)
    }
    return found
  }

  /// Steps over `literal` if it comes next.
  package mutating func skip(_ literal: String) -> Bool {
    var index = position
    for byte in literal.utf8 {
      guard index < bytes.endIndex, bytes[index] == byte else { return false }
      index += 1
    }
    position = index
    return true
  }

  /// Steps over the first of `literals` that comes next.
  package mutating func skip(anyOf literals: [String]) -> String? {
    for literal in literals where skip(literal) { return literal }
    return nil
  }

  /// Steps over all scalars that `condition` holds for.
  package mutating func skip(while condition: (Unicode.Scalar) -> Bool) {
    while let (value, length) = scalar, condition(value) { position += length }
  }

  /// Steps over spaces, tabs and line ends.
  package mutating func skipSpace() {
    skip { [" ", "\t", "\n", "\r"].contains($0) }
  }

  /// The text of some bytes.
  package func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.startIndex..<bytes.endIndex)], as: UTF8.self)
  }

  private static func scalar(in bytes: ArraySlice<UInt8>) -> (value: Unicode.Scalar, length: Int)? {
    guard let first = bytes.first else { return nil }
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.prefix(4).makeIterator()
    guard case .valid(let encoded) = parser.parseScalar(from: &iterator) else {
      return ("\u{FFFD}", 1)
    }
    return (Unicode.UTF8.decode(encoded), encoded.count)
  }
}
