import Testing

@testable import Prose

/// Mathematics is found before blocks are.
@Suite struct DisplayedFormulaTests {
  private func formulas(_ text: String) -> [String] {
    MarkdownParser.parse(text).collect { node in
      switch node {
      case .inline(.math(let math)): math.tex
      case .block(.math(let math)): math.tex
      default: nil
      }
    }
  }

  @Test(arguments: [
    "+ b", "- c", "* d", "> e", "1. f", "2) g", "# h", "    i", "===", "---", "| j | k |", "`l",
    "<!-- m",
    "~~~", "\\text{a $b$}", "\\{ [n](o) \\}", "[p]: /q", "***", "<div>",
  ])
  func everyLineBelongsToIt(line: String) {
    let tex = "\nL = a\n\(line)\nz\n"
    // As in a paragraph, indentation is no part of a line.
    let expected = "\nL = a\n\(line.drop { $0 == " " })\nz\n"
    for (before, after) in [("", ""), ("Then\n", "\nhence."), ("Then ", " follows.")] {
      let text = "\(before)$$\(tex)$$\(after)\n\nText.\n"
      #expect(formulas(text) == [expected])
      #expect(MarkdownParser.parse(text).blocks.count == 2)
    }
  }

  @Test(arguments: [
    ("- $$\n  a\n  - b\n  $$\n- c", ["\na\n- b\n"]), ("> $$\n> a\n> > b\n> $$", ["\na\n> b\n"]),
    ("> $$\n> a\n+ b\n$$", ["\na\n+ b\n"]), ("1. $$\n   a\n   + b$$ {#eq-x}", ["\na\n+ b"]),
    ("$$\na\n+ b\n$$\n$$\nc\n- d\n$$", ["\na\n+ b\n", "\nc\n- d\n"]),
    ("$x$ and $$a\n+ b$$ and $y$", ["x", "a\n+ b", "y"]),
    ("- so $$\n  a\n  - b\n  $$\n- c", ["\na\n- b\n"]),
    ("1. so $$\n   a\n   + b\n   $$ then\n2. $c$", ["\na\n+ b\n", "c"]),
    ("- a\n  - so $$\n    a\n    - b\n    $$", ["\na\n- b\n"]),
    ("> - so $$\n>   a\n>   - b\n>   $$", ["\na\n- b\n"]),
    ("$$\n~~~\n$$\n\n$$~~~\n~~~$$\n\na $$\n<!--\n$$", ["\n~~~\n", "~~~\n~~~", "\n<!--\n"]),
  ])
  func inContainersAndLines(text: String, expected: [String]) {
    #expect(formulas(text) == expected)
  }

  @Test(arguments: [
    "```\n$$\n- a\n$$\n```", "`$$`\n- `$$`", "- costs $$\n- more $$", "- costs $$\n  a\n- more $$",
    "- a\n  - costs $$\n  - more $$", "> - costs $$\n> - more $$", "$$\na\n\n- b\n$$",
    "\\$$\n- a\n$$",
    "    $$\n    - a\n    $$", "<div>\n$$\n- a\n$$\n</div>", "`$$\n+ a`$$",
    "~~~\n$$\n~~~\n$$", "costs $$\n~~~\n\n$$\n~~~",
  ])
  func whatIsNoFormulaStays(text: String) {
    #expect(formulas(text) == [])
    #expect(!MarkdownParser.parse(text).blocks.plainText.contains("x"))
  }

  @Test func itsLinesKnowTheirPlaces() throws {
    let text = "> $$\n>   a\n>   \\frac b\n> $$\n"
    let math = try #require(
      MarkdownParser.parse(text).collect { node in
        if case .block(.math(let math)) = node { math } else { nil }
      }.first)
    let offset = try #require(math.tex.utf8.firstIndex(of: UInt8(ascii: "\\")))
    let place = math.content.sourceOffset(
      of: math.tex.utf8.distance(from: math.tex.startIndex, to: offset))
    #expect(text.utf8.dropFirst(place).starts(with: "\\frac".utf8))
  }
}
