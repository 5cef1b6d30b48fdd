import Testing

@testable import Prose

@Suite("Words are no markup")
struct HTMLEscapingTests {
  @Test(arguments: [
    ("a", "a"), ("<a b=\"c\">&amp;", "&lt;a b=&quot;c&quot;&gt;&amp;amp;"), ("a\tb\nc", "a\tb\nc"),
    ("\u{1A}\u{7F}\u{85}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("©é中😀", "©é中😀"),
  ])
  func escape(_ words: String, _ expected: String) {
    #expect(HTMLWriter.escape(words) == expected)
  }
}
