/// Some bytes of a file and what should stand in their place.
package struct Edit: Sendable, Equatable {
  package var range: Range<Int>
  /// What stood there when the edit was made.
  package var old: [UInt8]
  package var new: [UInt8]

  package init(_ range: Range<Int>, old: [UInt8], new: [UInt8]) {
    self.range = range
    self.old = old
    self.new = new
  }

  /// An edit of `bytes` that puts `text` in the place of `range`.
  package init(_ range: Range<Int>, in bytes: [UInt8], to text: String) {
    let range = range.clamped(to: 0..<bytes.count)
    self.init(range, old: Array(bytes[range]), new: Array(text.utf8))
  }

  /// Whether it changes anything.
  package var isNeeded: Bool { old != new }
}
