import Testing

@testable import Prose

@Suite("Only harmless addresses are addresses")
struct HTMLAddressTests {
  @Test(arguments: [
    ("https://a.b/c?d=e&f#g", "https://a.b/c?d=e&amp;f#g"), ("HTTP://a.b", "HTTP://a.b"),
    ("mailto:a@b.c", "mailto:a@b.c"), ("../a b.md", "../a%20b.md"), ("#标题", "#%E6%A0%87%E9%A2%98"),
    ("", ""), ("a/b:c", "a/b:c"), ("?a:b", "?a:b"), ("\"'<>`", "%22&#39;%3C%3E%60"), ("/a", "/a"),
    ("%20", "%20"), ("foo):", "foo):"), ("1:2", "1:2"), ("a?b=[1]", "a?b=%5B1%5D"),
    ("http://[::1]:80/a[0]#[b]", "http://[::1]:80/a%5B0%5D#%5Bb%5D"),
  ])
  func kept(_ address: String, _ expected: String) {
    #expect(HTMLAddress(address)?.attribute == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:x", "java\tscript:x", "\u{1}javascript:x", " javascript:x",
    "data:text/html,x", "vbscript:x", "file:///etc/passwd", "//a.b", "/\\a.b", "\\\\a.b", "a:b",
  ])
  func refused(_ address: String) {
    #expect(HTMLAddress(address) == nil)
  }
}
