import Testing

@testable import Prose

@Suite("Inlines know their source")
struct InlineBuilderTests {
  /// The lines of a paragraph's outline below its first.
  private func inlines(_ text: String) -> [String] {
    outline(text).split(separator: "\n").dropFirst().map { String($0.dropFirst(2)) }
  }

  @Test(arguments: [
    ("41<!--= a.b --> c", ["text \"41\" ‹41›", "html ‹<!--= a.b -->›", "text \" c\" ‹ c›"]),
    ("$x$<!--= a -->", ["math \"x\" ‹$x$›", "html ‹<!--= a -->›"]),
    (
      "值 4.6<!--= a\n b -->倍",
      ["text \"值 4.6\" ‹值 4.6›", "html ‹<!--= a␊ b -->›", "text \"倍\" ‹倍›"]
    ),
    ("<b>x</b>", ["html ‹<b>›", "text \"x\" ‹x›", "html ‹</b>›"]),
  ])
  func rawHTML(_ text: String, _ expected: [String]) {
    #expect(inlines(text) == expected)
  }

  @Test(arguments: [
    ("\\*a\\* b\\c", ["text \"*a* b\\\\c\" ‹\\*a\\* b\\c›"]),
    ("&amp;&copy;&#35; &x; &nGt;!", ["text \"&©# &x; ≫⃒!\" ‹&amp;&copy;&#35; &x; &nGt;!›"]),
    (
      "a  \n b\\\nc\nd",
      [
        "text \"a\" ‹a›", "hard ‹␊›", "text \"b\" ‹b›", "hard ‹␊›", "text \"c\" ‹c›", "soft ‹␊›",
        "text \"d\" ‹d›",
      ]
    ),
  ])
  func text(_ text: String, _ expected: [String]) {
    #expect(inlines(text) == expected)
  }

  @Test(arguments: [
    (
      "***a** b*",
      [
        "emphasis ‹***a** b*›", "  strong ‹**a**›", "    text \"a\" ‹a›", "  text \" b\" ‹ b›",
      ]
    ),
    (
      "__a__ ~b~ ~~c~~",
      [
        "strong ‹__a__›", "  text \"a\" ‹a›", "text \" \" ‹ ›", "strikethrough ‹~b~›",
        "  text \"b\" ‹b›", "text \" \" ‹ ›", "strikethrough ‹~~c~~›", "  text \"c\" ‹c›",
      ]
    ),
    ("``a`b`` ` c", ["code \"a`b\" ‹``a`b``›", "text \" ` c\" ‹ ` c›"]),
  ])
  func emphasisAndCode(_ text: String, _ expected: [String]) {
    #expect(inlines(text) == expected)
  }

  @Test(arguments: [
    ("[a](b) c", ["link b \"\" ‹[a](b)›", "  text \"a\" ‹a›", "text \" c\" ‹ c›"]),
    (
      "[a](<b c>\n\"t\\\"u\")", ["link b c \"t\\\"u\" ‹[a](<b c>␊\"t\\\"u\")›", "  text \"a\" ‹a›"]
    ),
    ("[a](b(c)) [x]", ["link b(c) \"\" ‹[a](b(c))›", "  text \"a\" ‹a›", "text \" [x]\" ‹ [x]›"]),
    (
      "[a][r] [r][] [r]\n\n[r]: /u",
      [
        "link /u \"\" ‹[a][r]›", "  text \"a\" ‹a›", "text \" \" ‹ ›", "link /u \"\" ‹[r][]›",
        "  text \"r\" ‹r›", "text \" \" ‹ ›", "link /u \"\" ‹[r]›", "  text \"r\" ‹r›",
      ]
    ),
    (
      "![a *b*](c)",
      [
        "image c \"\" ‹![a *b*](c)›", "  text \"a \" ‹a ›", "  emphasis ‹*b*›",
        "    text \"b\" ‹b›",
      ]
    ),
    (
      "<http://a.b> www.c.de f@g.hi",
      [
        "link http://a.b \"\" ‹<http://a.b>›", "  text \"http://a.b\" ‹http://a.b›",
        "text \" \" ‹ ›", "link http://www.c.de \"\" ‹www.c.de›", "  text \"www.c.de\" ‹www.c.de›",
        "text \" \" ‹ ›", "link mailto:f@g.hi \"\" ‹f@g.hi›", "  text \"f@g.hi\" ‹f@g.hi›",
      ]
    ),
  ])
  func links(_ text: String, _ expected: [String]) {
    #expect(inlines(text) == expected)
  }

  @Test(arguments: [
    (
      "$a_1 * b_2$ *c*",
      ["math \"a_1 * b_2\" ‹$a_1 * b_2$›", "text \" \" ‹ ›", "emphasis ‹*c*›", "  text \"c\" ‹c›"]
    ),
    ("$\\{a\\}\\\\$", ["math \"\\\\{a\\\\}\\\\\\\\\" ‹$\\{a\\}\\\\$›"]),
    ("costs $5 and $6", ["text \"costs $5 and $6\" ‹costs $5 and $6›"]),
    ("\\$a$ `$b$`", ["text \"$a$ \" ‹\\$a$ ›", "code \"$b$\" ‹`$b$`›"]),
    ("*$a*b$*", ["emphasis ‹*$a*b$*›", "  math \"a*b\" ‹$a*b$›"]),
  ])
  func formulas(_ text: String, _ expected: [String]) {
    #expect(inlines(text) == expected)
  }
}
