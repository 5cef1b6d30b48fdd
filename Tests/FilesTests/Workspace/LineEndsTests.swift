import Testing

@testable import Files

@Suite("Ends of lines")
struct LineEndsTests {
  @Test(
    "lose what a checkout added, in texts alone",
    arguments: [
      ("a\r\nb\r\n", "a\nb\n"), ("a\nb", "a\nb"), ("a\rb", "a\rb"), ("a\r\r\n", "a\r\n"),
      ("a\0\r\n", "a\0\r\n"), ("", ""),
    ])
  func unix(text: String, expected: String) {
    #expect(LineEnds.unix(Array(text.utf8)) == Array(expected.utf8))
  }

  @Test("don't change a digest of a text, nor a list of files")
  func digests() {
    #expect(Digest(ofText: Array("x,y\r\n1,2\r\n".utf8)) == Digest(of: "x,y\n1,2\n"))
    #expect(Manifest(parsing: Array("a.md\r\nb.md\r\n".utf8)) == Manifest(["a.md", "b.md"]))
  }
}
