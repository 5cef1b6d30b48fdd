import Testing

@testable import Prose

@Suite("Headings are named as on GitHub")
struct HeadingIdentifierTests {
  @Test(arguments: [
    ("Hello, World!", "hello-world"), ("A  b", "a--b"), ("snake_case & co.", "snake_case--co"),
    ("动量法（Momentum）", "动量法momentum"), ("Überschrift 2", "überschrift-2"), ("!?", "section"),
    ("x – y", "x--y"),
  ])
  func names(_ title: String, _ expected: String) {
    #expect(HeadingIdentifier.identifier(of: title) == expected)
  }

  @Test(arguments: [
    ("# A\n# A\n# A 1\n# A\n", ["a", "a-1", "a-1-1", "a-2"]),
    ("# A\n# B {#a}\n", ["a-1", "a"]),
    ("# A-1\n# A\n# A\n", ["a-1", "a", "a-2"]),
    ("# A\n# A\n# A-1\n# A-1\n", ["a", "a-1", "a-1-1", "a-1-2"]),
    ("# A {#a-1}\n# A\n# A\n# A\n", ["a-1", "a", "a-2", "a-3"]),
    ("# !\n# ?\n# Section-1\n# Section\n", ["section", "section-1", "section-1-1", "section-2"]),
    ("# The `code` of $x_1$ &amp; [b](c)\n", ["the-code-of-x_1--b"]),
    ("> # In a quote\n\n- # In a list\n", ["in-a-quote", "in-a-list"]),
  ])
  func documents(_ text: String, _ expected: [String]) {
    #expect(MarkdownParser.parse(text).headings.map(\.id) == expected)
  }

  @Test func noTwoHeadingsShareAName() {
    var dice = Dice(4)
    let titles = ["A", "A-1", "A 1", "A-1-1", "a", "A-2", "!", "Section", "section-1"]
    for _ in 0..<300 {
      let text = (0...dice.roll(9)).map { _ in "# \(titles[dice.roll(titles.count)])\n" }.joined()
      let names = MarkdownParser.parse(text).headings.map(\.id)
      #expect(Set(names).count == names.count, "\(text.debugDescription)")
    }
  }

  @Test(arguments: [
    ("# A {#b}\n", "h1 #b ‹# A {#b}›\n  text \"A\" ‹A›"),
    ("A   {#b.1_x}\n===\n", "h1 #b.1_x ‹A   {#b.1_x}␊===›\n  text \"A\" ‹A›"),
    ("# *A* {#标题}\n", "h1 #标题 ‹# *A* {#标题}›\n  emphasis ‹*A*›\n    text \"A\" ‹A›"),
    ("# {#b}\n", "h1 #b ‹# {#b}›"),
    ("# A \\{#b}\n", "h1 #a-b ‹# A \\{#b}›\n  text \"A {#b}\" ‹A \\{#b}›"),
    ("# A{#b}\n", "h1 #ab ‹# A{#b}›\n  text \"A{#b}\" ‹A{#b}›"),
  ])
  func explicitNamesAreCutFromTheTitle(_ text: String, _ expected: String) {
    #expect(outline(text).hasPrefix(expected))
  }
}
