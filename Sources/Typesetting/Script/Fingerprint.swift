/// 128 bits that stand for some bytes; quick, and no protection against a forger.
///
/// Two lanes of multiply and rotate over 64-bit words, each ended by MurmurHash3's `fmix64`.
struct Fingerprint: Hashable {
  private(set) var first: UInt64 = 0x243F_6A88_85A3_08D3
  private(set) var second: UInt64 = 0x1319_8A2E_0370_7344

  init(_ bytes: [UInt8]) {
    self.init(bytes[...])
  }

  init(_ bytes: ArraySlice<UInt8>) {
    bytes.withUnsafeBytes { raw in
      let whole = raw.count & ~7
      for offset in stride(from: 0, to: whole, by: 8) {
        mix(UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: offset, as: UInt64.self)))
      }
      mix(raw[whole...].reversed().reduce(0) { $0 << 8 | UInt64($1) })
    }
    mix(UInt64(bytes.count))
    first = Self.end(first &+ second)
    second = Self.end(second &+ first)
  }

  /// The fingerprint of several texts, which must not run into each other.
  init(texts: [String]) {
    self.init(texts.flatMap { SealedBytes.littleEndian(UInt64($0.utf8.count)) + Array($0.utf8) })
  }

  /// 32 hexadecimal digits.
  var hexadecimal: String {
    [first, second].map { lane in
      let digits = String(lane, radix: 16)
      return String(repeating: "0", count: 16 - digits.count) + digits
    }.joined()
  }

  private mutating func mix(_ word: UInt64) {
    first = Self.rotate((first ^ word) &* 0x9E37_79B1_85EB_CA87, 31)
    second = Self.rotate((second ^ word) &* 0xC2B2_AE3D_27D4_EB4F, 29) &+ first
  }

  private static func rotate(_ word: UInt64, _ count: UInt64) -> UInt64 {
    word << count | word >> (64 - count)
  }

  private static func end(_ lane: UInt64) -> UInt64 {
    var lane = lane
    lane = (lane ^ lane >> 33) &* 0xFF51_AFD7_ED55_8CCD
    lane = (lane ^ lane >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return lane ^ lane >> 33
  }
}
