import Testing

@testable import Prose

@Suite("Markdown becomes blocks that know their source")
struct MarkdownParserTests {
  @Test(arguments: [
    (
      "# One *b*\n",
      "h1 #one-b ‹# One *b*›\n  text \"One \" ‹One ›\n  emphasis ‹*b*›\n    text \"b\" ‹b›"
    ),
    ("  ## Two ##  \n", "h2 #two ‹## Two ##›\n  text \"Two\" ‹Two›"),
    ("#\n", "h1 #section ‹#›"),
    (
      "One\ntwo\n---\n",
      "h2 #one-two ‹One␊two␊---›\n  text \"One\" ‹One›\n  soft ‹␊›\n  text \"two\" ‹two›"
    ),
    ("> #x\n> ===\n", "quote ‹> #x␊> ===›\n  h1 #x ‹#x␊> ===›\n    text \"#x\" ‹#x›"),
  ])
  func headings(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    (
      "```yaml {.run #a}\nb: 1\n```\n",
      "code 'yaml {.run #a}' \"b: 1\\n\" ‹```yaml {.run #a}␊b: 1␊```›"
    ),
    ("~~~~\n~~~\n~~~~~\nx", "code '' \"~~~\\n\" ‹~~~~␊~~~␊~~~~~›\np ‹x›\n  text \"x\" ‹x›"),
    ("```\nopen", "code '' \"open\\n\" ‹```␊open›"),
    ("```\n```", "code '' \"\" ‹```␊```›"),
    (
      "> ```\n> a\n```\nb\n```\n",
      "quote ‹> ```␊> a›\n  code '' \"a\\n\" ‹```␊> a›\ncode '' \"b\\n\" ‹```␊b␊```›"
    ),
    ("    a\n\n      b\n\nc", "code '' \"a\\n\\n  b\\n\" ‹a␊␊      b›\np ‹c›\n  text \"c\" ‹c›"),
  ])
  func codeBlocks(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    ("$$\na_1 * b_2 * c\n$$\n", "math \"\\na_1 * b_2 * c\\n\" ‹$$␊a_1 * b_2 * c␊$$›"),
    ("```math\n\\frac{a}{b}\n```\n", "math \"\\\\frac{a}{b}\" ‹```math␊\\frac{a}{b}␊```›"),
    ("> $$x$$\n", "quote ‹> $$x$$›\n  math \"x\" ‹$$x$$›"),
    ("so $$x$$\n", "p ‹so $$x$$›\n  text \"so \" ‹so ›\n  display \"x\" ‹$$x$$›"),
  ])
  func formulas(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test(arguments: [
    (
      "- a\n- [x] b\n\n  c\n",
      """
      loose list ‹- a␊- [x] b␊␊  c›
        item ‹- a›
          p ‹a›
            text "a" ‹a›
        item done ‹- [x] b␊␊  c›
          p ‹b›
            text "b" ‹b›
          p ‹c›
            text "c" ‹c›
      """
    ),
    (
      "> 3. > x\n>    > y\nlazy\n> 4.\n",
      """
      quote ‹> 3. > x␊>    > y␊lazy␊> 4.›
        tight list from 3 ‹3. > x␊>    > y␊lazy␊> 4.›
          item ‹3. > x␊>    > y␊lazy›
            quote ‹> x␊>    > y␊lazy›
              p ‹x␊>    > y␊lazy›
                text "x" ‹x›
                soft ‹␊›
                text "y" ‹y›
                soft ‹␊›
                text "lazy" ‹lazy›
          item ‹4.›
      """
    ),
    ("***\n<!-- a -->\n", "break ‹***›\nhtml \"<!-- a -->\\n\" ‹<!-- a -->›"),
    ("[a]: /u\n[b]: /v 'w'\ntext\n", "p ‹text›\n  text \"text\" ‹text›"),
  ])
  func containers(_ text: String, _ expected: String) {
    #expect(outline(text) == expected)
  }

  @Test func footnotesStandApartInTheOrderOfTheirNumbers() {
    let text = "a[^n] b[^m]\n\n[^m]: one\n\n    two\n\n> [^n]: three\n"
    let document = MarkdownParser.parse(text)
    #expect(document.footnotes.map(\.label) == ["n", "m"])
    #expect(
      outline(text) == """
        p ‹a[^n] b[^m]›
          text "a" ‹a›
          note 1 n ‹[^n]›
          text " b" ‹ b›
          note 2 m ‹[^m]›
        footnote 2 m ‹[^m]: one␊␊    two›
          p ‹one›
            text "one" ‹one›
          p ‹two›
            text "two" ‹two›
        quote ‹>›
        footnote 1 n ‹[^n]: three›
          p ‹three›
            text "three" ‹three›
        """)
  }

  @Test func aPartOfATextHasRangesOfTheWhole() {
    #expect(outline("---\na: 1\n---\n# B\n", from: 13) == "h1 #b ‹# B›\n  text \"B\" ‹B›")
    #expect(MarkdownParser.parse("abc", from: 9).range == 3..<3)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func anyLineEndEndsALine(_ end: String) {
    let shown = end.withVisibleLineEnds
    #expect(
      outline("a\(end)*b*\(end)") == """
        p ‹a\(shown)*b*›
          text "a" ‹a›
          soft ‹\(shown)›
          emphasis ‹*b*›
            text "b" ‹b›
        """)
  }

  @Test func aByteOrderMarkIsNoText() {
    #expect(MarkdownParser.parse("\u{FEFF}# A").blocks.map(\.range) == [3..<6])
  }

  @Test func deepNestingIsFlattened() {
    let quotes = MarkdownParser.parse(String(repeating: ">", count: 5_000) + " a")
    #expect(quotes.blocks.plainText == "a")
    let stars = String(repeating: "*a ", count: 2_000) + String(repeating: "a*", count: 2_000)
    #expect(MarkdownParser.parse(stars).blocks.plainText.hasPrefix("a a a"))
  }

  @Test func manyTextsAreReadAtOnce() async {
    let text = "costs $5, $x$ ~~y~~ www.a.bc | z\n"
    let expected = MarkdownParser.parse(text)
    await withTaskGroup(of: Bool.self) { group in
      for _ in 0..<200 {
        group.addTask { MarkdownParser.parse(text) == expected }
      }
      for await isSame in group { #expect(isSame) }
    }
  }
}
