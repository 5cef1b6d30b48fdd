import Testing

@testable import Prose

@Suite("A place in a literal is a place in the source")
struct VerbatimTests {
  @Test(arguments: [
    "```\na: 1\n  b: é\nc\n```\n",
    "> ```\n> a: 1\n>   b: é\n> c\n> ```\n",
    "- ```\r\n  a: 1\r\n    b: é\r\n  c\r\n",
    "> 1. ~~~\n>    a: 1\n>      b: é\n>    c",
    "    a: 1\n      b: é\n    c\n",
    "\ta: 1\n\t  b: é\n\tc\n",
  ])
  func everyByteOfACodeBlock(_ text: String) throws {
    let code = try #require(MarkdownParser.parse(text).codeBlocks.first)
    #expect(code.literal == "a: 1\n  b: é\nc\n")
    let bytes = Array(text.utf8)
    for (offset, byte) in code.literal.utf8.enumerated() where byte != UInt8(ascii: "\n") {
      #expect(bytes[code.content.sourceOffset(of: offset)] == byte)
    }
    #expect(code.content.sourceOffset(of: 99) == code.content.range.upperBound)
  }

  @Test(arguments: [("``` yaml {.run #a} \nb\n```", "yaml {.run #a}", "yaml"), ("~~~\n", "", "")])
  func infoStrings(_ text: String, _ info: String, _ language: String) throws {
    let code = try #require(MarkdownParser.parse(text).codeBlocks.first)
    #expect(code.info == info)
    #expect(String(decoding: Array(text.utf8)[code.infoRange], as: UTF8.self) == info)
    #expect(code.language == language)
  }

  @Test func theContentIsWhatStandsBetweenTheFences() throws {
    let text = "```yaml\na: 1\nb: 2\n```\n"
    let code = try #require(MarkdownParser.parse(text).codeBlocks.first)
    #expect(String(decoding: Array(text.utf8)[code.content.range], as: UTF8.self) == code.literal)
  }
}
