import TestSupport
import Testing

@testable import Files
@testable import Values

@Suite("JSON")
struct JSONTests {
  @Test("numbers are written shortest and read as the same double")
  func numbers() throws {
    var generator = SeededGenerator(seed: 9)
    for _ in 0..<2_000 {
      let number = Double(bitPattern: generator.next())
      let text = JSON(number).line
      let again = try #require(try JSON(parsing: Array(text.utf8)).double)
      #expect(again == number || (again.isNaN && number.isNaN))
    }
  }

  @Test(
    "numbers have their plainest form",
    arguments: [
      (0, "0"), (41, "41"), (-3, "-3"), (0.1, "0.1"), (4.7e-4, "0.00047"), (1e-7, "1e-07"),
      (1e20, "1e+20"), (-0.0, "-0.0"), (.infinity, "\"inf\""), (.nan, "\"nan\""),
    ] as [(Double, String)])
  func form(number: Double, text: String) {
    #expect(JSON(number).line == text)
  }

  @Test(
    "values are read and written the same",
    arguments: [
      "null", "true", "[1, 2, []]", "{\"a\": {\"b\": [\"c\"]}, \"d\": false}", "{}",
      "\"é \\\" \\\\ \\n \\r \\t \\u0001 动\"",
    ])
  func roundTrip(text: String) throws {
    #expect(try JSON(parsing: Array(text.utf8)).line == text)
  }

  @Test("escapes are read")
  func escapes() throws {
    let text = "\"\\u00e9\\ud83d\\ude00\\/\\b\\f\""
    #expect(try JSON(parsing: Array(text.utf8)).string == "é😀/\u{8}\u{C}")
  }

  @Test(
    "that is wrong is placed",
    arguments: [
      ("[1,]", 3..<4), ("{\"a\" 1}", 5..<6), ("1 2", 2..<3), ("\"a", 2..<2), ("[1", 2..<2),
      ("+1", 0..<1), ("1e999", 0..<1), ("\"\\x\"", 2..<3), ("\"\\ud800\"", 7..<8), ("nul", 0..<1),
    ])
  func faults(text: String, range: Range<Int>) {
    let error = #expect(throws: ValueError.self) { try JSON(parsing: Array(text.utf8)) }
    #expect(error?.range == range)
  }

  @Test("of any bytes does no harm, however deep")
  func anyBytes() {
    var generator = SeededGenerator(seed: 13)
    let alphabet = Array("[]{}\":,0123456789.eE+-\\untrfalse \n".utf8)
    for _ in 0..<4_000 {
      let bytes = (0..<Int.random(in: 0...30, using: &generator)).map { _ in
        alphabet[Int.random(in: 0..<alphabet.count, using: &generator)]
      }
      _ = try? JSON(parsing: bytes)
    }
    #expect(throws: ValueError.self) {
      try JSON(parsing: Array(repeating: UInt8(ascii: "["), count: 100_000))
    }
  }
}
