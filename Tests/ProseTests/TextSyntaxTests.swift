import Testing

@testable import Prose

@Suite("Resolved text is found in its source")
struct TextSyntaxTests {
  private func end(of text: String, in source: String) -> Int? {
    TextSyntax(source: Array(source.utf8)).end(of: Array(text.utf8), from: 0)
  }

  @Test(arguments: [
    ("a*b", "a\\*bc", 4), ("a\\b", "a\\bc", 3), ("&b", "&amp;bc", 6), ("&amp;", "&amp;", 5),
    ("&amp;", "&amp;amp;", 9), ("©", "&copy;", 6), ("#", "&#x23;", 6), ("≫⃒a", "&nGt;a", 6),
    ("fjk", "&fjlig;k", 8), ("[^\\\\]", "[^\\\\]", 5), ("&x;", "&x;", 3), ("", "a", 0),
  ])
  func found(_ text: String, _ source: String, _ expected: Int) {
    #expect(end(of: text, in: source) == expected)
  }

  @Test(arguments: [("ab", "a"), ("ab", "ac"), ("*", "\\"), ("é", "&eacute")])
  func notFound(_ text: String, _ source: String) {
    #expect(end(of: text, in: source) == nil)
  }

  @Test func manyReadingsAreNotTriedForever() {
    let source = String(repeating: "&nGt;", count: 2_000)
    #expect(end(of: String(repeating: "x", count: 2_999), in: source) == nil)
  }
}
