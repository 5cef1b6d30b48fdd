import Testing

@testable import Prose

@Suite struct CitationSyntaxTests {
  /// The citations of a text: `[key, key|suffix]` for a group, `key` in a sentence.
  private func citations(_ text: String) -> [String] {
    MarkdownParser.parse(text, citations: true).citations.map { citation in
      let items = citation.items.map { item in
        (item.prefix.isEmpty ? "" : item.prefix + "|") + (item.omitsAuthors ? "-" : "") + item.key
          + (item.suffix.isEmpty ? "" : "|" + item.suffix)
      }
      return citation.isInSentence ? items.joined() : "[\(items.joined(separator: ", "))]"
    }
  }

  @Test(arguments: [
    ("as in [@polyak1964].", ["[polyak1964]"]),
    ("[@a; @b, p. 3]", ["[a, b|p. 3]"]),
    ("[see @a, ch. 2; -@b]", ["[see|a|ch. 2, -b]"]),
    ("@goh2017 shows", ["goh2017"]),
    ("@goh2017 [p. 3] shows", ["goh2017|p. 3"]),
    ("(@a.)", ["a"]),
    ("**bold @a**", ["a"]),
    ("one [@a;\n@b] over lines", ["[a, b]"]),
    ("as 文献@a 说", ["a"]),
    ("a@b.com", []),
    ("é@b.com", []),
    ("[@müller2020]", ["[müller2020]"]),
    ("[见 @王2020；@b，第 3 页]", ["[见|王2020, b|第 3 页]"]),
    ("[@王2020] 与 @李_2021。", ["[王2020]", "李_2021"]),
    ("@Ünal [p. 3]", ["Ünal|p. 3"]),
    ("[see @{key*1}, p. 2; -@{a b}]", ["[see|key*1|p. 2, -a b]"]),
    ("@{x.y/?a=b}", ["x.y/?a=b"]),
    ("[@{a*1}; @{b*2}] and @{c*3}", ["[a*1, b*2]", "c*3"]),
    ("[@{dblp:_a_b_}] and [@x:_y_z]", ["[dblp:_a_b_]", "[x:_y_z]"]),
    ("@{a$b} costs $5, @{a`b} `c`", ["a$b", "a`b"]), ("_see @a_ and *@b*", ["a", "b"]),
    ("@{a~~b}, @{c~~d}", ["a~~b", "c~~d"]),
    ("@{} and @{a{b}}", []),
    ("@a.b: and @a--", ["a.b", "a"]),
    ("\\@a and \\[@b]", ["b"]),
    ("[@a](https://x.y)", []),
    ("`@a` and $@b$", []),
    ("[not a citation]", []),
    ("@ alone", []),
  ]) func citationsInText(text: String, expected: [String]) {
    #expect(citations(text) == expected)
  }

  @Test func aKeyKnowsItsBytes() throws {
    let text = "数 [see @a; @long_key, p. 3; @键1; @{b*}]"
    let items = MarkdownParser.parse(text, citations: true).citations.flatMap(\.items)
    let bytes = Array(text.utf8)
    let keys = items.map { String(decoding: bytes[$0.range], as: UTF8.self) }
    #expect(keys == ["@a", "@long_key", "@键1", "@{b*}"])
  }

  @Test func withoutABibliographyItIsText() {
    #expect(MarkdownParser.parse("[@a] and @b").citations.isEmpty)
  }

  @Test func theTextAroundStays() {
    let document = MarkdownParser.parse("before [@a] after", citations: true)
    #expect(document.blocks.plainText == "before [@a] after")
  }
}
