import Testing

@testable import Prose

@Suite struct MarkdownParserTests {
  @Test func smoke() {
    let d = MarkdownParser.parse("# A *b* $x_1$\n\ncosts $5 and $6, 41<!--= a.b --> c\n")
    print(d)
  }
}
