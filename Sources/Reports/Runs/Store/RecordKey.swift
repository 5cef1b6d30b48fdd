import Files

/// The name of a record: a SHA-256 digest as a number, so that many take little room.
package struct RecordKey: Sendable, Hashable, Comparable {
  /// The 32 bytes, most significant first.
  private let words: SIMD4<UInt64>

  /// The digest of several texts.
  package init(of parts: [String]) {
    self.init(Digest(of: parts))
  }

  init(_ digest: Digest) {
    self.init(words: Self.words(hexadecimal: digest.text) ?? .zero)
  }

  private init(words: SIMD4<UInt64>) {
    self.words = words
  }

  /// The key that 64 hexadecimal digits write; nil for other texts.
  package init?(hexadecimal text: String) {
    guard let words = Self.words(hexadecimal: text) else { return nil }
    self.words = words
  }

  private static func words(hexadecimal text: String) -> SIMD4<UInt64>? {
    let digits = text.utf8
    guard digits.count == 64 else { return nil }
    var words = SIMD4<UInt64>.zero
    for (place, digit) in digits.enumerated() {
      guard let value = value(ofDigit: digit) else { return nil }
      words[place / 16] = words[place / 16] << 4 | UInt64(value)
    }
    return words
  }

  /// The key of 32 bytes.
  init(_ bytes: ArraySlice<UInt8>) {
    var words = SIMD4<UInt64>.zero
    bytes.withUnsafeBytes { bytes in
      for place in 0..<min(4, bytes.count / 8) {
        words[place] = UInt64(
          bigEndian: bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
      }
    }
    self.words = words
  }

  /// The first 8 bytes, which tell most keys apart.
  var head: UInt64 { words[0] }

  package var bytes: [UInt8] {
    (0..<32).map { UInt8(truncatingIfNeeded: words[$0 / 8] >> UInt64(56 - 8 * ($0 % 8))) }
  }

  /// The 64 hexadecimal digits.
  package var text: String {
    String(
      decoding: bytes.flatMap { [Self.digits[Int($0 >> 4)], Self.digits[Int($0 & 15)]] },
      as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  private static func value(ofDigit digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    default: nil
    }
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(words[0]) }

  package static func < (a: RecordKey, b: RecordKey) -> Bool {
    for place in 0..<4 where a.words[place] != b.words[place] {
      return a.words[place] < b.words[place]
    }
    return false
  }

  /// The key of something that belongs to this one, such as the history of an outcome.
  package func beside(_ word: String) -> RecordKey { RecordKey(of: [text, word]) }
}
