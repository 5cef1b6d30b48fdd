import CSystem

/// A SHA-256 digest in hexadecimal digits: the name of a content.
package struct Digest: Sendable, Hashable, Comparable, CustomStringConvertible {
  package let text: String

  package init(of bytes: [UInt8]) {
    self.init(of: bytes[...])
  }

  package init(of bytes: ArraySlice<UInt8>) {
    text = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 65) { digits in
      guard let start = digits.baseAddress else { return "" }
      bytes.withUnsafeBufferPointer { tangent_sha256($0.baseAddress, $0.count, start) }
      return String(cString: start)
    }
  }

  package init(of text: String) {
    self.init(of: Array(text.utf8))
  }

  /// The digest of a text, the same whatever its lines end with: git may have changed that.
  package init(ofText bytes: [UInt8]) {
    self.init(of: LineEnds.unix(bytes))
  }

  /// The digest of several texts, which differs from that of the same bytes cut otherwise.
  package init(of parts: [String]) {
    self.init(of: parts.map { "\($0.utf8.count):\($0)" }.joined(separator: ","))
  }

  /// The digest of several contents, which differs from that of the same bytes cut otherwise.
  package init(of parts: [[UInt8]]) {
    self.init(of: Array(parts.map { Array("\($0.count):".utf8) + $0 }.joined(separator: [0x2C])))
  }

  /// The hexadecimal digits of the bytes' digest.
  package static func sha256(_ bytes: [UInt8]) -> String { Digest(of: bytes).text }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    let digits: [Int] = text.utf8.compactMap { Character(Unicode.Scalar($0)).hexDigitValue }
    return stride(from: 0, to: digits.count - 1, by: 2).map { (place: Int) -> UInt8 in
      let (high, low) = (digits[place], digits[place + 1])
      return UInt8(16 * high + low)
    }
  }

  /// The first digits, enough for people to tell digests apart.
  package var short: String { String(text.prefix(12)) }

  package var description: String { text }

  package static func < (a: Digest, b: Digest) -> Bool { a.text < b.text }
}
