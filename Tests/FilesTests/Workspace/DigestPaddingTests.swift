import CSystem
import Testing

@testable import Files

@Suite("The SHA-256 digest") struct DigestPaddingTests {
  /// `head -c COUNT /dev/zero | sha256sum`: around the ends of blocks the padding differs.
  static let zeros: [(count: Int, digest: String)] = [
    (0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    (1, "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d"),
    (55, "02779466cdec163811d078815c633f21901413081449002f24aa3e80f0b88ef7"),
    (56, "d4817aa5497628e7c77e6b606107042bbba3130888c5f47a375e6179be789fbb"),
    (63, "c7723fa1e0127975e49e62e753db53924c1bd84b8ac1ac08df78d09270f3d971"),
    (64, "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b"),
    (65, "98ce42deef51d40269d542f5314bef2c7468d401ad5d85168bfab4c0108f75f7"),
    (119, "f616b0d54e78571a9611f343c9f8e022e859e920381ab0e4d3da01e193a7bd7e"),
    (120, "6edd9f6f9cc92cded36e6c4a580933f9c9f1b90562b46903b806f21902a1a54f"),
    (128, "38723a2e5e8a17aa7950dc008209944e898f69a7bd10a23c839d341e935fd5ca"),
  ]

  @Test("is what sha256sum says, for every length around a block", arguments: zeros)
  func padding(_ count: Int, _ digest: String) {
    #expect(Digest(of: [UInt8](repeating: 0, count: count)).text == digest)
  }

  /// The processor's instructions, where it has them, and arithmetic give one digest.
  @Test("is the same by whatever instructions")
  func instructions() {
    let bytes = (0..<700).map { UInt8(truncatingIfNeeded: $0 &* 131 &+ 7) }
    for count in 0...bytes.count {
      var plain = [CChar](repeating: 0, count: 65)
      bytes.withUnsafeBufferPointer { tangent_plain_sha256($0.baseAddress, count, &plain) }
      let text = String(decoding: plain.prefix(64).map(UInt8.init(bitPattern:)), as: UTF8.self)
      #expect(Digest(of: bytes[..<count]).text == text, "\(count) bytes")
    }
  }
}
