import Testing

@testable import Prose

/// What a writer shows of a comment stays on the line of the word before it.
struct KeptWordTests {
  private func html(_ markdown: String) -> String {
    var writer = HTMLWriter()
    writer.inline = { inline in
      if case .html = inline { "<b>✓</b>" } else { nil }
    }
    return writer.html(MarkdownParser.parse(markdown))
  }

  @Test(arguments: [
    ("A first word.<!--? a -->", "<p>A first <span class=\"keep\">word.<b>✓</b></span></p>\n"),
    ("word<!--? a --><!--? b --> x", "<p><span class=\"keep\">word<b>✓</b><b>✓</b></span> x</p>\n"),
    ("A *word*<!--? a -->", "<p>A <em>word</em><b>✓</b></p>\n"),
    ("A word. <!--? a -->", "<p>A word. <b>✓</b></p>\n"),
    (
      "Prose<!--? a -->, and so on",
      "<p><span class=\"keep\">Prose<b>✓</b>,</span> and so on</p>\n"
    ),
    (
      "A *word*<!--? a -->。）再",
      "<p>A <em>word</em><span class=\"keep\"><b>✓</b>。）</span>再</p>\n"
    ),
    (
      "word<!--? a -->.<!--? b --> x",
      "<p><span class=\"keep\">word<b>✓</b>.<b>✓</b></span> x</p>\n"
    ),
    ("No word at all.", "<p>No word at all.</p>\n"),
    (
      "这一句话里没有空格所以行可以在任何字之间断开。<!--? a -->",
      "<p>这一句话里没有空格所以行可以在任何字之间断<span class=\"keep\">开。<b>✓</b></span></p>\n"
    ),
    (
      "短句里的最后几位数字也一致。<!--? a -->",
      "<p>短句里的最后几位数字也一<span class=\"keep\">致。<b>✓</b></span></p>\n"
    ),
    (
      "averyveryverylongwordwith&<!--? a -->", "<p>averyveryverylongwordwith&amp;<b>✓</b></p>\n"
    ),
  ])
  func `a tick is never alone on a line`(markdown: String, expected: String) {
    #expect(html(markdown) == expected)
  }

  @Test func `a line does not begin with the mark behind a number that is a button`() {
    var writer = HTMLWriter()
    writer.inline = { inline in
      if case .text(let text) = inline, text.literal.hasSuffix("9") {
        "\(text.literal.dropLast())<button>9</button>"
      } else {
        nil
      }
    }
    let document = MarkdownParser.parse("共 9<!--= a -->，再 9<!--= a -->)")
    #expect(
      writer.html(document)
        == "<p>共 <span class=\"keep\"><button>9</button>，</span>再 "
        + "<span class=\"keep\"><button>9</button>)</span></p>\n")
  }
}
