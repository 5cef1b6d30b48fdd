import Testing

@testable import Files

@Suite struct DigestTests {
  // The examples of FIPS 180-2, appendix B.
  @Test(arguments: [
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
  ])
  func sha256(text: String, digest: String) {
    #expect(Digest(of: text).text == digest)
    #expect(Digest.sha256(Array(text.utf8)) == digest)
  }

  @Test func partsAreToldApart() {
    #expect(Digest(of: ["ab", "c"]) != Digest(of: ["a", "bc"]))
    #expect(Digest(of: ["ab"]) != Digest(of: ["ab", ""]))
    #expect(Digest(of: ["1:a"]) != Digest(of: ["a"]))
  }
}
