import TestSupport
import Testing

@testable import Prose

@Suite("Ranges lie inside the text, and each is its node's source")
struct RangeLawTests {
  static let corpus = ["notebook", "chinese", "nested", "tables", "footnotes", "inlines"]

  @Test(arguments: corpus)
  func theCorpus(_ name: String) throws {
    let text = try Fixture.text("prose/\(name).md")
    let windows = text.replacing("\n", with: "\r\n")
    for variant in [text, "\u{FEFF}" + text, windows, "\u{FEFF}" + windows] {
      #expect(brokenLaws(variant) == [])
    }
  }

  @Test(arguments: corpus)
  func everyBeginningOfTheCorpus(_ name: String) throws {
    let text = try Fixture.text("prose/\(name).md")
    for count in stride(from: 0, to: text.count, by: 7) {
      #expect(brokenLaws(String(text.prefix(count))) == [])
    }
  }

  @Test(arguments: corpus)
  func everyEndOfTheCorpus(_ name: String) throws {
    let text = try Fixture.text("prose/\(name).md")
    let starts = text.indices.map { text.utf8.distance(from: text.startIndex, to: $0) }
    for start in stride(from: 0, to: starts.count, by: 11).map({ starts[$0] }) {
      #expect(brokenLaws(text, from: start) == [])
    }
  }

  @Test func textsOfRandomMarks() {
    var dice = Dice(1)
    for _ in 0..<2_000 {
      let text = dice.text(of: Self.marks, length: 14)
      #expect(brokenLaws(text) == [], "\(text.debugDescription)")
    }
  }

  @Test(arguments: ["[]^a\n`*>", "[^a]\\:&;#$1 ", "*_a ~[]()!\n", "|-a\n\\ >:`", ">-*1. a\n\t`"])
  func textsOfFewCharacters(_ characters: String) {
    var dice = Dice(2)
    for _ in 0..<500 {
      let text = dice.text(of: characters.map(String.init), length: 14)
      #expect(brokenLaws(text) == [], "\(text.debugDescription)")
    }
  }

  @Test func htmlOfRandomMarksHasNoTagsOfItsText() {
    var dice = Dice(3)
    for _ in 0..<500 {
      let html = HTMLWriter().html(MarkdownParser.parse(dice.text(of: Self.marks, length: 14)))
      #expect(!html.contains("<b>") && !html.contains("<!--") && !html.contains("\0"))
    }
  }

  private static let marks = [
    "a", "b ", " ", "  ", "    ", "\t", "\n", "\n", "\n\n", "\r\n", "> ", ">", "- ", "1. ", "* ",
    "# ", "## ", "===", "---", "*", "**", "_", "__", "~", "~~", "`", "``", "```", "~~~", "[", "]",
    "(", ")", "[a]", "[^a]", "[^a]: ", "\n[a]: /u 'x'\n", "![", "](u)", "](<u v> \"t\")", "<", ">",
    "<b>", "</b>", "<!--= a -->", "<!--", "-->", "$", "$$", "$x_1$", "\\", "\\|", "|",
    "| a | b |\n|---|:-:|\n", "&amp;", "&", "&nGt;", "&#35;", "http://a.b/c", "www.a.bc", "a@b.co",
    "é", "中文", "\u{1F600}", "{#id}", "- [ ] ", "- [x] ", "!", "^", ":", "\0", "<http://x.y>", "5",
    "\u{A0}",
  ]
}
