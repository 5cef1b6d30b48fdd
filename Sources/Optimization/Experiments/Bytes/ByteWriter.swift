/// Values as bytes, one after the other; a text that comes again takes a byte or two.
package struct ByteWriter {
  package private(set) var bytes: [UInt8] = []
  private var texts: [String: Int] = [:]

  package init() {}

  package mutating func write(_ flag: Bool) {
    bytes.append(flag ? 1 : 0)
  }

  /// Seven bits a byte, the sign last: small numbers take one byte.
  package mutating func write(_ integer: Int) {
    var rest = UInt(bitPattern: integer << 1 ^ integer >> (Int.bitWidth - 1))
    while rest > 0x7F {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  /// All 64 bits: a NaN stays the NaN that it is, and −0 stays −0.
  package mutating func write(_ number: Double) {
    withUnsafeBytes(of: number.bitPattern.littleEndian) { bytes.append(contentsOf: $0) }
  }

  package mutating func write(_ text: String) {
    if let place = texts[text] { return write(place) }
    write(texts.count)
    texts[text] = texts.count
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  /// Which case of several follows, and what it holds.
  mutating func write(tag: UInt8, _ value: (some ByteConvertible)? = Bool?.none) {
    bytes.append(tag)
    value?.write(to: &self)
  }
}
