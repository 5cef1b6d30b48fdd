import Testing

@testable import Prose

@Suite("Tables know their rows and cells")
struct TableBuilderTests {
  @Test func cellsHoldFormulasCommentsAndBars() {
    let text = "| a | $b$ |\n|:-|-:|\n| 41<!--= c.d --> | `e\\|f` $g\\|h$ |\n| x |\n"
    #expect(
      outline(text) == """
        table left right ‹| a | $b$ |␊|:-|-:|␊| 41<!--= c.d --> | `e\\|f` $g\\|h$ |␊| x |›
          row ‹| a | $b$ |›
            cell ‹a›
              text "a" ‹a›
            cell ‹$b$›
              math "b" ‹$b$›
          row ‹| 41<!--= c.d --> | `e\\|f` $g\\|h$ |›
            cell ‹41<!--= c.d -->›
              text "41" ‹41›
              html ‹<!--= c.d -->›
            cell ‹`e\\|f` $g\\|h$›
              code "e|f" ‹`e\\|f`›
              text " " ‹ ›
              math "g|h" ‹$g\\|h$›
          row ‹| x |›
            cell ‹x›
              text "x" ‹x›
            cell ‹›
        """)
  }

  @Test func wordsAboveATableAreAParagraph() {
    #expect(
      outline("x\ny\\|z\na|b\n-|-\n") == """
        p ‹x␊y\\|z›
          text "x" ‹x›
          soft ‹␊›
          text "y|z" ‹y\\|z›
        table none none ‹a|b␊-|-›
          row ‹a|b›
            cell ‹a›
              text "a" ‹a›
            cell ‹b›
              text "b" ‹b›
        """)
  }

  @Test(arguments: [
    "> - | 甲 | *b* |\n>   |---|:-:|\n>   | \\|c | d |\n",
    "1. | 甲 | *b* |\r\n   |---|:-:|\r\n   | \\|c | d |",
  ])
  func tablesStandInOtherBlocks(_ text: String) {
    var cells: [String] = []
    let bytes = Array(text.utf8)
    MarkdownParser.parse(text).walk { node in
      if case .cell(let cell) = node {
        cells.append(String(decoding: bytes[cell.range], as: UTF8.self))
      }
    }
    #expect(cells == ["甲", "*b*", "\\|c", "d"])
  }
}
