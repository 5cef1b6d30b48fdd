import Testing

@testable import Files
@testable import Notebooks
@testable import Values

@Suite struct SourceFileTests {
  @Test(arguments: [
    (0, 1, 1), (2, 1, 3), (3, 2, 1), (6, 2, 2), (9, 2, 3), (10, 3, 1), (11, 3, 2), (99, 3, 4),
  ])
  func placesCountCharacters(offset: Int, line: Int, column: Int) {
    let file = SourceFile(path: "a.md", text: "ab\n中文\nxyz")
    #expect(file.place(at: offset) == .init(line: line, column: column))
  }

  @Test func aCharacterMayBeManyScalars() {
    let family = "👨‍👩‍👧"
    let file = SourceFile(path: "a.md", text: "e\u{301}\(family)x")
    #expect(file.place(at: 3).column == 2)
    #expect(file.place(at: 3 + family.utf8.count).column == 3)
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func linesEndAsCommonMarkSays(lineEnd: String) {
    let file = SourceFile(path: "a.md", text: ["a", "", "bc", ""].joined(separator: lineEnd))
    #expect((1...4).map { file.slice(file.range(ofLine: $0)) } == ["a", "", "bc", ""])
    #expect(file.lineCount == 4)
  }

  @Test func aByteOrderMarkIsNoCharacter() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}ab\nc")
    #expect(file.hasByteOrderMark)
    #expect(file.place(at: 4) == .init(line: 1, column: 2))
    #expect(file.slice(file.range(ofLine: 1)) == "ab")
  }

  @Test(arguments: [
    ("a\r\nb\r\nc\n", "\r\n"), ("a\nb\nc\r\n", "\n"), ("a", "\n"), ("", "\n"), ("a\r\n", "\r\n"),
  ])
  func theLineEndIsTheFilesOwn(text: String, lineEnd: String) {
    #expect(SourceFile(path: "a.md", text: text).lineEnd == lineEnd)
  }

  @Test func invalidBytesKeepOffsets() {
    let bytes: [UInt8] = [0x61, 0xFF, 0xE4, 0xB8, 0x62, 0xE4, 0xB8, 0xAD]
    let file = SourceFile(path: "a.md", bytes: bytes)
    #expect(file.bytes == bytes)
    #expect(file.text == "a???b中")
    #expect(file.invalidRanges == [1..<2, 2..<4])
  }

  @Test(
    arguments: [
      ([0xFF, 0xFE, 0x61, 0x00, 0xFF, 0x00], ["0..<2 text in UTF-16"]),
      ([0xFE, 0xFF, 0x00, 0x61], ["0..<2 text in UTF-16"]),
      ([0x61, 0x00, 0x62], ["1..<2 byte 0x00 that is not UTF-8 text"]),
      (
        [0x61, 0xFF, 0x00],
        ["1..<2 byte 0xFF that is not UTF-8 text", "2..<3 byte 0x00 that is not UTF-8 text"]
      ),
      ([0xE4, 0xB8, 0x62], ["0..<2 byte 0xE4B8 that is not UTF-8 text"]),
      ([0xEF, 0xBB, 0xBF, 0x61], []), ([0xE4, 0xB8, 0xAD], []), ([], []),
    ] as [([UInt8], [String])])
  func whatIsNoTextIsSaid(bytes: [UInt8], expected: [String]) {
    let problems = Notebook(parsing: SourceFile(path: "a.md", bytes: bytes), kinds: []).problems
      .list
    let found = problems.filter { $0.id == "invalid-encoding" }
    #expect(found.map { "\($0.range ?? 0..<0) \($0.message)" } == expected)
  }

  @Test func everyOffsetHasAPlace() {
    let file = SourceFile(path: "a.md", text: "\u{FEFF}一\r\n\te\u{301}\r\n")
    let places = (0...file.bytes.count + 1).map { file.place(at: $0) }
    #expect(places.allSatisfy { (1...3).contains($0.line) && (1...3).contains($0.column) })
  }
}
