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

  /// A tab that a list's indentation ends within stands for blanks that are in no source.
  @Test(arguments: [
    "- ```\n\tab\n\t```", "- ```\n\tab", "> - ```\n>\t\tab\n", "- ```math\n\tab\n\t```",
    "1. x\n\n   ```\n\t\tab\n   ```\n",
  ])
  func whatStandsBehindAPartOfATab(_ text: String) throws {
    let document = MarkdownParser.parse(text)
    let bytes = Array(text.utf8)
    let content = try #require(document.verbatim.first)
    for (offset, byte) in content.text.utf8.enumerated() where "ab".utf8.contains(byte) {
      #expect(bytes[content.sourceOffset(of: offset)] == byte, "\(offset)")
    }
  }
}

extension Document {
  /// The content of blocks of code and of formulas, also within lists and quotes.
  fileprivate var verbatim: [Verbatim] { blocks.flatMap(Self.verbatim) }

  private static func verbatim(_ block: Block) -> [Verbatim] {
    switch block {
    case .code(let code): [code.content]
    case .math(let math): [math.content]
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(verbatim) }
    case .quote(let quote): quote.blocks.flatMap(verbatim)
    default: []
    }
  }
}
