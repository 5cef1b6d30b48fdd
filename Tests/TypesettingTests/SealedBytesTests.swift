import Testing

@testable import Typesetting

@Suite struct SealedBytesTests {
  @Test(arguments: [[], [7], Array(0...255)] as [[UInt8]])
  func givesBackWhatWasSealed(payload: [UInt8]) {
    #expect(SealedBytes.open(SealedBytes.seal(payload)).map(Array.init) == payload)
  }

  @Test func refusesEachChangeOfAByte() {
    let sealed = SealedBytes.seal([1, 2, 3])
    for index in sealed.indices {
      var damaged = sealed
      damaged[index] ^= 0x10
      #expect(SealedBytes.open(damaged) == nil)
    }
  }

  @Test func refusesEachLossAtTheEnd() {
    let sealed = SealedBytes.seal([1, 2, 3])
    for length in 0..<sealed.count {
      #expect(SealedBytes.open(Array(sealed.prefix(length))) == nil)
    }
    #expect(SealedBytes.open(sealed + [0]) == nil)
  }
}
