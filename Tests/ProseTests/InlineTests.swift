import Testing

@testable import Prose

@Suite("Words without markup")
struct InlineTests {
  @Test(arguments: [
    ("a *b **c*** `d` $e$ [f](g) ![h](i) <b>j</b>", "a b c d e f h j"),
    ("a\nb  \nc", "a b c"), ("动量\n法，\n很快\nx\n中", "动量法，很快 x 中"), ("41<!--= a -->%", "41%"),
    ("是 0.15、\n0.09：\n$x$", "是 0.15、0.09：x"), ("SGD\n（随机）\nx", "SGD（随机）x"),
    ("| a | b |\n|-|-|\n| c | d |", "a b\nc d"), ("- a\n- > b\n\n# c\n\n***\n", "a\nb\nc"),
    ("```\nd\n```\n\n$$e$$", "d\n\ne"),
  ])
  func plainText(_ text: String, _ expected: String) {
    #expect(MarkdownParser.parse(text).blocks.plainText == expected)
  }

  /// Each level once asked its first word of the next one thrice: it took for ever.
  @Test func nestedEmphasisIsLookedIntoOnce() {
    let marks = String(repeating: "_", count: 200)
    let document = MarkdownParser.parse("x \(marks)动\n量\(marks) y\n*\nz")
    #expect(document.blocks.plainText.hasPrefix("x 动量 y"))
  }
}
