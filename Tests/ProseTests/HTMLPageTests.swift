import Testing

@testable import Prose

@Suite("Documents become accessible HTML")
struct HTMLPageTests {
  private func html(_ text: String) -> String {
    HTMLWriter().html(MarkdownParser.parse(text))
  }

  @Test(arguments: [
    (
      "a *b* **c** ~~d~~ `e<` \\\nf",
      "<p>a <em>b</em> <strong>c</strong> <del>d</del> <code>e&lt;</code> <br>\nf</p>\n"
    ),
    ("动量\n**法**", "<p>动量<strong>法</strong></p>\n"),
    ("*动量* *SIAM*", "<p><em class=\"dots\">动量</em> <em>SIAM</em></p>\n"),
    ("> a\n\n***\n", "<blockquote>\n<p>a</p>\n</blockquote>\n<hr>\n"),
    (
      "    <a>\n",
      "<div class=\"scroll\" role=\"group\" aria-label=\"Code\" tabindex=\"0\"><pre><code>&lt;a&gt;\n</code></pre></div>\n"
    ),
    ("![a \"b\"](c 'd')", "<p><img src=\"c\" alt=\"a &quot;b&quot;\" title=\"d\"></p>\n"),
    ("![a](data:b) [c](vbscript:d)", "<p>a c</p>\n"),
  ])
  func blocksAndInlines(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    arguments: [
      "W", "[W](c)", "[a](c (W))", "![W](c)", "![a](c (W))", "[a](<cW>)", "![a](<cW>)", "`W`",
      "# W", "- [ ] W", "> W", "```W\na\n```", "```\nW\n```", "    W", "|W|\n|-|\n|W|",
      "a[^1]\n\n[^1]: W", "<a b='W'>",
    ], ["\"x=\"", "'x='", "<b>", "\"><b x=\"", "'><b>", "</p>", "--><b>", "&lt;b>", "</script>"])
  func wordsAreNoMarks(place: String, words: String) {
    func marks(_ words: String) -> [String] {
      let page = html(place.replacing("W", with: words))
      return page.matches(of: /<(?:[^>"']|"[^"]*"|'[^']*')*>/).map {
        String($0.0).replacing(/="[^"]*"/, with: "=")
      }
    }
    #expect(Set(marks(words)).isSubset(of: marks("w")))
  }

  @Test(arguments: [
    ("- a\n- b\n  - c\n", "<ul>\n<li>a</li>\n<li>b\n<ul>\n<li>c</li>\n</ul>\n</li>\n</ul>\n"),
    ("3. a\n\n4. b\n", "<ol start=\"3\">\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ol>\n"),
    (
      "- [x] a\n- [ ] b\n",
      """
      <ul class="tasks">
      <li><input type="checkbox" disabled checked aria-label="Done"> a</li>
      <li><input type="checkbox" disabled aria-label="To do"> b</li>
      </ul>

      """
    ),
    (
      "- [ ] a\n\n  b\n",
      """
      <ul class="tasks">
      <li>
      <p><input type="checkbox" disabled aria-label="To do"> a</p>
      <p>b</p>
      </li>
      </ul>

      """
    ),
  ])
  func lists(_ text: String, _ expected: String) {
    #expect(html(text) == expected)
  }

  @Test func tables() {
    #expect(
      html("| a | *b* |\n|:-:|--|\n| 1 |\n") == """
        <div class="scroll" role="group" aria-label="Table: a, b" tabindex="0"><table>
        <thead>
        <tr><th scope="col" class="center">a</th><th scope="col"><em>b</em></th></tr>
        </thead>
        <tbody>
        <tr><td class="center">1</td><td></td></tr>
        </tbody>
        </table></div>

        """)
  }

  @Test func anEmptyCornerIsNoHeading() {
    #expect(
      html("|  | b |\n|--|--|\n| 1 | 2 |\n").contains(
        "<tr><td></td><th scope=\"col\">b</th></tr>"))
  }

  @Test func footnotesLeadBackToEveryReference() {
    #expect(
      html("a[^x] b[^x]\n\n[^x]: c\n\n    ***\n") == """
        <p>a<sup><a id="ref:1" href="#note:1" role="doc-noteref" aria-label="Footnote 1">1</a></sup> \
        b<sup><a id="ref:1-2" href="#note:1" role="doc-noteref" aria-label="Footnote 1">1</a></sup></p>
        <section class="footnotes" role="doc-endnotes" aria-label="Footnotes">
        <ol>
        <li id="note:1">
        <p>c</p>
        <hr>
        <p> <a href="#ref:1" role="doc-backlink" aria-label="Back to the text 1-1">↩︎</a> \
        <a href="#ref:1-2" role="doc-backlink" aria-label="Back to the text 1-2">↩︎</a></p>
        </li>
        </ol>
        </section>

        """)
  }
}
