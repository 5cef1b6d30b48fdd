import Testing

@testable import Prose

@Suite("Comments are found wherever they stand")
struct CommentTests {
  @Test func inLinesAndOnLinesOfTheirOwn() {
    let text = """
      # 1<!--a-->

      > <!--
      > b --> and <!-- c -->

      <!-- open
      """
    let bytes = Array(text.utf8)
    let comments = MarkdownParser.parse(text).comments
    #expect(comments.map(\.text) == ["a", "\nb ", " c "])
    #expect(
      comments.map { String(decoding: bytes[$0.range], as: UTF8.self) } == [
        "<!--a-->", "<!--\n> b -->", "<!-- c -->",
      ])
  }

  @Test func aTagIsNone() {
    #expect(MarkdownParser.parse("a <b> c").comments.isEmpty)
  }

  @Test(arguments: [
    ("<b><!-- a --></b>", "<b></b>"), ("<!--a--><!--b-->", ""), ("<!-- a", "<!-- a"), ("", ""),
  ])
  func theyAreRemovedFromRawHTML(_ literal: String, _ expected: String) {
    #expect(Comment.removed(from: literal) == expected)
  }
}
