import Testing

@testable import Prose

@Suite("A link ends where its address or label does")
struct LinkSyntaxTests {
  /// What of the text behind a link's `]` belongs to the link.
  private func rest(_ text: String) -> String {
    let end = LinkSyntax(source: Array(text.utf8)).end(after: 0)
    return String(decoding: Array(text.utf8)[..<end], as: UTF8.self)
  }

  @Test(arguments: [
    ("(a) b", "(a)"), ("()b", "()"), ("( a\n\"b\" )c", "( a\n\"b\" )"), ("(a(b)c)d", "(a(b)c)"),
    ("(a\\)b)c", "(a\\)b)"), ("(<a b>)c", "(<a b>)"), ("(a 'b\\'c')d", "(a 'b\\'c')"),
    ("(a (b))c", "(a (b))"), ("[a] b", "[a]"), ("[] a", "[]"), ("[a\\]b] c", "[a\\]b]"),
    ("(a\"b\")c", "(a\"b\")"), ("(<a\\>b)>)c", "(<a\\>b)>)"), ("(<a\\\\>)c", "(<a\\\\>)"),
    ("(<a)b>)c", "(<a)b>)"),
  ])
  func marks(_ text: String, _ expected: String) {
    #expect(rest(text) == expected)
  }

  @Test(arguments: ["", " (a)", "(a b)", "(a", "(<a\nb>)", "(<a\\>)", "[a[b]", "[a"])
  func otherTextIsNotPartOfTheLink(_ text: String) {
    #expect(rest(text) == "")
  }
}
