/// A text in which one thing stands again and again.
private func repeated(_ name: String, count: Int = 40, _ piece: String) -> GrowingText {
  GrowingText(name, count: count) { String(repeating: piece, count: $0) + "\n" }
}

extension GrowingText {
  /// Markdown as people write it, and as nobody does.
  static let prose: [GrowingText] = blocks + lines + nested + unclosed + odd

  private static let blocks: [GrowingText] = [
    repeated("paragraphs", "Some words.\n\n"), repeated("breaks", "---\n\n"),
    GrowingText("rules behind text") { "Text.\n\n" + String(repeating: "---\n\n", count: $0) },
    repeated("equal headings", "# a\n\n"), repeated("underlined headings", "a\n===\n\n"),
    GrowingText("headings") { (0..<$0).map { "# h\($0)\n\n" }.joined() },
    repeated("lists", "- a\n\ntext\n\n"), repeated("items", "- a\n"), repeated("numbers", "1. a\n"),
    repeated("loose items", "- a\n\n"), repeated("tasks", "- [x] a\n"),
    repeated("quotes", "> a\n\n"), repeated("quoted lines", "> a\n"),
    repeated("fences", "```\na\n```\n"), repeated("lines of code", "    a\n"),
    // Code in a language is not here: the memory in which it is coloured grows with the square of
    // its length, which `CodeLimits` bounds.
    repeated("tables", "|a|b|\n|-|-|\n|1|2|\n\n"),
    GrowingText("rows") { "|a|b|\n|-|-|\n" + String(repeating: "|1|2|\n", count: $0) },
    GrowingText("columns") { n in
      ["|a", "|-", "|1"].map { String(repeating: $0, count: n) + "|\n" }.joined()
    },
    GrowingText("columns in a list") { n in
      [("> - ", "|a"), (">   ", "|-"), (">   ", "|1")]
        .map { $0 + String(repeating: $1, count: n) + "|\n" }.joined()
    },
    repeated("formulas on lines", "$$x$$\n\n"),
    repeated("formulas in a paragraph", "$$\n+ x\n$$\n"),
    repeated("raw HTML", "<div>\na\n</div>\n\n"),
    repeated("comments on lines", "<!-- a -->\n\n"),
    GrowingText("equations") { (0..<$0).map { "$$x$$ {#eq-a\($0)}\n\n" }.joined() },
  ]

  private static let lines: [GrowingText] = [
    repeated("words", "word "), repeated("lines", "word\n"), repeated("Han lines", "重点\n"),
    repeated("comments at line ends", "a<!-- x -->\n"), repeated("emphasis", "*a* **b** "),
    repeated("strikethrough", "~~a~~ "), repeated("code spans", "`a` "),
    repeated("formulas", "$x$ "), repeated("escapes", "\\* "), repeated("entities", "&amp; "),
    repeated("addresses", "www.a.b "), repeated("mails", "a@b.c "), repeated("tags", "<b>a</b> "),
    repeated("web links", "[a](https://example.org) "), repeated("images", "![a](x.png) "),
    repeated("links to files", "[a](x.md) "), repeated("dead links", "[a](#none) "),
    GrowingText("dead links of all kinds") { (0..<$0).map { "[a](#none\($0)) " }.joined() },
    GrowingText("dead links beside headings") {
      (0..<$0).map { "# head \($0)\n\n[a](#hed-\($0))\n\n" }.joined()
    },
    GrowingText("good links") { "# a\n\n" + String(repeating: "[](#a) ", count: $0) },
    GrowingText("good links to headings") {
      (0..<$0).map { "# head \($0)\n\n[a](#head-\($0))\n\n" }.joined()
    },
    GrowingText("links by reference") {
      (0..<$0).map { "[a\($0)]: /u\n" }.joined() + "\n" + String(repeating: "[a1] ", count: $0)
    },
    GrowingText("footnotes") {
      (0..<$0).map { "[^\($0)] " }.joined() + "\n\n" + (0..<$0).map { "[^\($0)]: a\n" }.joined()
    },
    GrowingText("marks of one footnote") {
      String(repeating: "[^1] ", count: $0) + "\n\n[^1]: a\n"
    },
    GrowingText("unused footnotes") { (0..<$0).map { "[^\($0)]: a\n\n" }.joined() },
    GrowingText("undefined footnotes") { (0..<$0).map { "[^\(1000 + $0)] " }.joined() },
    GrowingText("numbers in prose") { (0..<$0).map { "\($0 + 10)" }.joined(separator: " ") },
  ]

  private static let nested: [GrowingText] = [
    GrowingText("nested lists") { n in
      (0..<n).map { String(repeating: " ", count: $0 % 8 * 2) + "- a\n" }.joined()
    },
    GrowingText("nested quotes") { String(repeating: ">", count: $0) + " a" },
    GrowingText("nested items") { String(repeating: "- ", count: $0) + "a" },
    GrowingText("nested brackets") {
      String(repeating: "[", count: $0) + "a" + String(repeating: "]", count: $0)
    },
    GrowingText("nested emphasis") {
      "x " + String(repeating: "_", count: $0) + "a\nb" + String(repeating: "_", count: $0)
    },
  ]

  private static let unclosed: [GrowingText] = [
    repeated("unclosed pins", "1<!--= "), repeated("unclosed pins in paragraphs", "1<!--= x\n\n"),
    repeated("unclosed comments", "<!-- a "), repeated("unclosed emphasis", "*a_ "),
    repeated("unclosed strong", "**a *b "), repeated("unclosed links", "[a]("),
    repeated("unclosed titles", "[a](b \""), repeated("unclosed pointed links", "[a](<b"),
    repeated("unclosed images", "![a"), repeated("unclosed formulas", "$a "),
    repeated("unclosed displayed formulas", "$$a $ "), repeated("unclosed tags", "<a "),
    repeated("unclosed attributes", "<a b=\"c "), repeated("unclosed addresses", "<http://"),
    repeated("unclosed instructions", "<?"), repeated("unclosed sections", "<![CDATA["),
    repeated("unclosed declarations", "<!A "), repeated("unclosed definitions", "[a]: "),
    GrowingText("unclosed code", count: 50) { n in
      (0..<n).map { String(repeating: "`", count: $0 % 50 + 1) + "a" }.joined()
    },
    GrowingText("unclosed fence") { "```\n" + String(repeating: "a\n", count: $0) },
    GrowingText("unclosed front matter") { "---\n" + String(repeating: "a\n", count: $0) },
  ]

  private static let odd: [GrowingText] = [
    repeated("dollars", "$"), repeated("ampersands", "&"), repeated("backslashes", "\\"),
    repeated("angles", "<"), repeated("tildes", "~"), repeated("tabs", "\t"),
    repeated("line ends", "\n"), repeated("Windows line ends", "\r\n"), repeated("returns", "a\r"),
    repeated("joined marks", "e\u{301}"), repeated("joined emoji", "\u{1F469}\u{200D}"),
    repeated("directions", "\u{202E}\u{2066}"), repeated("byte order marks", "\u{FEFF}"),
    repeated("parts of an address", "a_"), repeated("dots of an address", "a."),
    repeated("parameters in prose", "${a} "), repeated("long words", "xxxxxxxxxx"),
  ]
}
