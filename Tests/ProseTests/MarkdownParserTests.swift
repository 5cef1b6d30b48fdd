import Testing

@testable import Prose

@Suite struct MarkdownParserTests {
  @Test func smoke() {
    for t in [
    "| a | b |\n|:-|--:|\n| `a\\|b` |\n\nx",
    "| a | b |\n|:-|--:|\n| `a\\|b` |c|\n\nx",
    "| a | b |\n|:-|--:|\n| c |\n\nx",
    "- | a | b |\n  |:-|--:|\n  | a |\n\nx",
    ] { print(t); print(outline(t)); print("-------") }
  }
}
