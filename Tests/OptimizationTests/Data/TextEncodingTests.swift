import Optimization
import Options
import Testing

/// Bytes stand for the letters that the encoding says, or the file is refused.
@Suite struct TextEncodingTests {
  private func read(_ bytes: [UInt8], _ encoding: String? = nil) throws -> Dataset {
    var entries = [
      OptionEntry("file", .string("d.csv")), OptionEntry("classes", .boolean(true)),
    ]
    if let encoding { entries.append(OptionEntry("encoding", .string(encoding))) }
    let source = try CSVFile(decoding: .mapping(entries))
    return try source.makeDataset(readFile: file("d.csv", bytes: bytes))
  }

  private func classes(_ bytes: [UInt8], _ encoding: String? = nil) throws -> [String]? {
    try read(bytes, encoding).classes?.map(\.text)
  }

  private func bytes(_ text: String, _ rest: UInt8...) -> [UInt8] { Array(text.utf8) + rest }

  @Test func bytesThatAreNotUTF8AreRefusedWithTheirLine() throws {
    let data = bytes("x,y\r\n1,caf", 0xE9) + bytes("\r\n2,caf", 0xEA) + bytes("\r\n")
    let error = #expect(throws: DataError.self) { try read(data) }
    #expect(error?.message == "byte 0xE9 is not utf-8 at line 2 of 'd.csv'")
    #expect(error?.hint?.contains("encoding: latin1") == true)
    #expect(try classes(data, "latin1") == ["café", "cafê"])
    #expect(try classes(data, "ISO_8859_1") == ["café", "cafê"])
    #expect(try classes(data, "cp1252") == ["café", "cafê"])
  }

  @Test func theNamesOfColumnsAreReadToo() throws {
    let data = bytes("x", 0xFF) + bytes(",y\n1,2\n3,4\n")
    let error = #expect(throws: DataError.self) { try read(data) }
    #expect(error?.message == "byte 0xFF is not utf-8 at line 1 of 'd.csv'")
  }

  @Test func readsChineseAndWesternTables() throws {
    // 身高,体重 and two labels, as a Chinese spreadsheet saves them.
    let chinese: [UInt8] = [0xC9, 0xED, 0xB8, 0xDF, 0x2C, 0xCC, 0xE5, 0xD6, 0xD8, 0x0A]
    let data = chinese + bytes("1,", 0xC5, 0xD6, 0x0A) + bytes("2,", 0xCA, 0xDD, 0x0A)
    for encoding in ["gb18030", "GBK", "gb2312"] {
      #expect(try classes(data, encoding) == ["瘦", "胖"], "\(encoding)")
    }
    #expect(throws: DataError.self) { try read(data) }
    #expect(try classes(bytes("x,y\n1,", 0x80) + bytes("\n2,a\n"), "windows-1252") == ["a", "€"])
    #expect(throws: DataError.self) { try read(bytes("x,y\n1,", 0x81, 0x20), "gb18030") }
  }

  @Test func readsAsManyBytesAsThereAre() throws {
    let row = bytes("1,", 0xC5, 0xD6, 0x0A)
    let data = bytes("x,y\n") + (0..<5000).flatMap { _ in row }
    #expect(try read(data, "gb18030").features.rows == 5000)
  }

  @Test func readsWideTexts() throws {
    let text = "x,y\n1,é\n2,b\n"
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(try classes([0xFF, 0xFE] + little, "utf-16") == ["b", "é"])
    #expect(try classes([0xFE, 0xFF] + big, "utf-16") == ["b", "é"])
    #expect(try classes(little, "utf-16le") == ["b", "é"])
    #expect(try classes(big, "utf-16be") == ["b", "é"])
    #expect(throws: DataError.self) { try read(little + [0], "utf-16le") }
    for (data, hint) in [
      ([0xFF, 0xFE] + little, "utf-16'"), (little, "utf-16le'"), (big, "utf-16be'"),
    ] {
      let error = #expect(throws: DataError.self) { try read(data) }
      #expect(error?.hint?.hasSuffix("encoding: " + hint) == true)
    }
  }

  @Test func aZeroByteEndsNoNumber() {
    let error = #expect(throws: DataError.self) {
      try read(bytes("x,y\n1", 0) + bytes("5,2\n3,4\n"))
    }
    #expect(error?.message == "NUL byte at line 2 of 'd.csv'")
  }

  @Test func namesTheKnownEncodings() {
    let error = #expect(throws: OptionErrors.self) { try read([], "klingon") }
    #expect(error?.errors.first?.message == "unknown encoding 'klingon'")
    #expect(error?.errors.first?.hint?.contains("gb18030") == true)
  }
}
