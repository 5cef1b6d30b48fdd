import Testing

@testable import Typesetting

@Suite struct FingerprintTests {
  @Test func differsForEachChangeOfABit() {
    let bytes = Array("0123456789abcdefghij".utf8)
    var seen: Set<Fingerprint> = [Fingerprint(bytes)]
    for bit in 0..<8 * bytes.count {
      var changed = bytes
      changed[bit / 8] ^= 1 << UInt8(bit % 8)
      seen.insert(Fingerprint(changed))
    }
    #expect(seen.count == 1 + 8 * bytes.count)
  }

  @Test func differsForEachLength() {
    let seen = Set((0..<40).map { Fingerprint([UInt8](repeating: 0, count: $0)) })
    #expect(seen.count == 40)
  }

  @Test func keepsTextsApart() {
    #expect(Fingerprint(texts: ["ab", "c"]) != Fingerprint(texts: ["a", "bc"]))
  }

  @Test func isTheSameOnEachMachine() {
    #expect(Fingerprint(Array("tangent".utf8)).hexadecimal == "b764fcb4f160adaa777edee47bd944c3")
  }
}
