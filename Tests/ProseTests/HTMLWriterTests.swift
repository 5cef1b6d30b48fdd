import Testing

@testable import Prose

@Suite("A writer's closures take the place of its own HTML")
struct HTMLWriterTests {
  private func html(_ text: String, _ change: (inout HTMLWriter) -> Void = { _ in }) -> String {
    var writer = HTMLWriter()
    change(&writer)
    return writer.html(MarkdownParser.parse(text))
  }

  @Test func formulas() {
    let text = "$a$\n\n$$b$$\n"
    #expect(
      html(text) { $0.math = { tex, isDisplay in "[\(tex) \(isDisplay)]" } }
        == "<p>[a false]</p>\n<div class=\"math\" role=\"group\" aria-label=\"Formula\" "
        + "tabindex=\"0\">[b true]</div>\n")
    #expect(html("$a<b$") == "<p><code class=\"math\">a&lt;b</code></p>\n")
  }

  @Test(
    "a mark that closes stays on the line of the formula before it",
    arguments: [
      ("$a$。乙", "<span class=\"keep\"><code class=\"math\">a</code>。</span>乙"),
      ("甲 $a$，", "甲 <span class=\"keep\"><code class=\"math\">a</code>，</span>"),
      ("$a$ 。", "<code class=\"math\">a</code> 。"),
      ("$a$: b", "<span class=\"keep\"><code class=\"math\">a</code>:</span> b"),
      ("$a$乙。", "<code class=\"math\">a</code>乙。"),
    ])
  func closingMarks(text: String, expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test func aMarkInTextThatSomebodyElseWritesIsLeftToThem() {
    let written = html("$a$。乙") {
      $0.inline = { if case .text(let text) = $0 { "<b>\(text.literal)</b>" } else { nil } }
    }
    #expect(written == "<p><code class=\"math\">a</code><b>。乙</b></p>\n")
  }

  @Test func idsOfHeadings() {
    let written = html("# A\n\n# B\n") { $0.anchor = { id in id == "a" ? "x" : id } }
    #expect(written.contains("<h1 id=\"x\">A <a class=\"anchor\" href=\"#x\""))
    #expect(written.contains("<h1 id=\"b\">"))
  }

  @Test func code() {
    let written = html("```yaml {.run}\n<a>\n```\n") {
      $0.code = { literal, language in language == "yaml" ? "<i>\(literal.count)</i>" : nil }
    }
    #expect(written.contains("<pre><code class=\"language-yaml\"><i>4</i></code></pre>"))
  }

  @Test func blocks() {
    let written = html("a\n\n```yaml\n```\n\n- b\n") {
      $0.block = { if case .code = $0 { "<figure></figure>\n" } else { nil } }
    }
    #expect(written == "<p>a</p>\n<figure></figure>\n<ul>\n<li>b</li>\n</ul>\n")
  }

  @Test func inlines() {
    let written = html("*41<!--= a -->*") {
      $0.inline = { if case .html(let html) = $0 { "✓\(html.range.lowerBound)" } else { nil } }
    }
    #expect(written == "<p><em><span class=\"keep\">41✓3</span></em></p>\n")
  }

  @Test func addresses() {
    let written = html("[a](b.md) ![c](d.png) [e](f)") {
      $0.address = { $0 == "f" ? "javascript:x" : "../" + $0 }
    }
    #expect(
      written == "<p><a href=\"../b.md\">a</a> <img src=\"../d.png\" alt=\"c\"> e</p>\n")
  }

  @Test func wordsAndLevels() {
    let written = html("# A\n###### B\n") {
      $0.headingShift = 1
      $0.words.section = "本节链接"
    }
    #expect(
      written == """
        <h2 id="a">A <a class="anchor" href="#a" aria-label="本节链接">#</a></h2>
        <h6 id="b">B <a class="anchor" href="#b" aria-label="本节链接">#</a></h6>

        """)
  }

  @Test func rawHTMLIsTextUnlessAllowed() {
    let text = "<div>\n<!-- a -->\n</div>\n\n<b>c</b> <!-- d -->\n\n<!-- e -->\n"
    #expect(
      html(text) == "<p>&lt;div&gt;\n&lt;/div&gt;</p>\n<p>&lt;b&gt;c&lt;/b&gt; </p>\n")
    #expect(html(text) { $0.allowsHTML = true } == "<div>\n\n</div>\n<p><b>c</b> </p>\n")
  }
}
