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

  /// A tab that a list's indentation ends within is blanks in cmark's text, and one byte of the source.
  @Test(arguments: [
    "- <!--a\n\t-->", "- <!--a\n\t-->\n", "+ <!--b\r\t-->", "- <!--a\n\t\tb-->",
    "> - <!--\n>\t\tz-->",
    "1. a\n\n   <!--= x\n\t\t\ty -->", "- <!--a\n\t--> <!--b\n\tc-->", "- <!--a\r\n\t-->",
  ])
  func tabsOfListsMoveNone(text: String) {
    let bytes = Array(text.utf8)
    let comments = MarkdownParser.parse(text).comments
    #expect(!comments.isEmpty)
    for comment in comments {
      #expect(comment.range.upperBound <= bytes.count)
      let source = String(decoding: bytes[comment.range], as: UTF8.self)
      #expect(source.hasPrefix("<!--"), "\(source)")
      #expect(source.hasSuffix("-->"), "\(source)")
    }
  }
}
