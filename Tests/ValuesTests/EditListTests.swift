import Testing

@testable import Files
@testable import Values

@Suite("Edits")
struct EditListTests {
  private let bytes = Array("\u{FEFF}a 41 b\r\n0.5 c\r\n".utf8)

  @Test("change their own bytes and keep line ends and byte order mark")
  func applied() throws {
    let edits = EditList([Edit(5..<7, in: bytes, to: "1,320"), Edit(11..<14, in: bytes, to: "−1")])
    let text = String(decoding: try edits.apply(to: bytes), as: UTF8.self)
    #expect(Array(text.utf8) == Array("\u{FEFF}a 1,320 b\r\n−1 c\r\n".utf8))
  }

  @Test("may be listed in any order")
  func order() throws {
    let edits = [Edit(11..<14, in: bytes, to: "1"), Edit(5..<7, in: bytes, to: "2")]
    #expect(try EditList(edits).apply(to: bytes) == EditList(edits.reversed()).apply(to: bytes))
  }

  @Test("of a file that has changed are all refused")
  func changed() {
    var other = bytes
    other[12] = UInt8(ascii: "9")
    let edits = EditList([Edit(5..<7, in: bytes, to: "42"), Edit(11..<14, in: bytes, to: "1")])
    #expect(throws: EditError.changed(11..<14)) { try edits.apply(to: other) }
    #expect(throws: EditError.changed(11..<14)) { try edits.apply(to: Array(bytes.prefix(12))) }
  }

  @Test("that overlap are refused")
  func overlap() {
    let edits = EditList([Edit(5..<7, in: bytes, to: "42"), Edit(6..<8, in: bytes, to: "1")])
    #expect(throws: EditError.overlap(6..<8)) { try edits.apply(to: bytes) }
  }

  @Test("that change nothing are none")
  func empty() {
    #expect(EditList([Edit(5..<7, in: bytes, to: "41")]).isEmpty)
    #expect(!EditList([Edit(5..<7, in: bytes, to: "42")]).isEmpty)
  }

  @Test("of five thousand numbers in a large file touch nothing else")
  func many() throws {
    let line = "some prose, a number 41 and more prose up to a usual length of line ............\n"
    let count = 5_000
    let text = Array(String(repeating: line, count: count).utf8)
    let edits = (0..<count).map { index in
      Edit(index * line.utf8.count + 21..<index * line.utf8.count + 23, in: text, to: "187")
    }
    let expected = String(
      repeating:
        "some prose, a number 187 and more prose up to a usual length of line ............\n",
      count: count)
    #expect(try EditList(edits).apply(to: text) == Array(expected.utf8))
  }
}
