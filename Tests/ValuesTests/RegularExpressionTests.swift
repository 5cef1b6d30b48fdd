import Testing

@testable import Values

@Suite("Regular expressions")
struct RegularExpressionTests {
  private func count(_ pattern: String, in text: String, steps: Int) -> Int? {
    try? RegularExpression(pattern, steps: steps).matches(in: Array(text.utf8), atMost: 1000).count
  }

  /// PCRE2's own limit is for one place; a pattern may take little at each of very many.
  @Test("take no more steps over all places of a text, and over all texts, than they may")
  func steps() throws {
    let line = String(repeating: "a", count: 400)
    #expect(count("a.*(?:b|c)", in: line, steps: 1_000_000) == 0)
    #expect(count("a.*(?:b|c)", in: line, steps: 10_000) == nil)
    #expect(count("(?:a|b)", in: line, steps: 10_000) == 400)
    let expression = try RegularExpression("(?:a|b)", steps: 10_000)
    let searches = (0..<100).prefix { _ in
      (try? expression.matches(in: Array(line.utf8), atMost: 1000)) != nil
    }
    #expect((1..<20).contains(searches.count))
  }
}
