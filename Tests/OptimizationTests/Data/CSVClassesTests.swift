import Optimization
import Options
import Testing

/// Labels of a file are values: numbers where all are numbers, and otherwise texts.
@Suite struct CSVClassesTests {
  private func read(_ labels: [String], _ options: [(String, OptionValue)] = []) throws -> Dataset {
    let lines = labels.enumerated().map { "\($0.offset),\($0.element)\n" }.joined()
    let entries: [(String, OptionValue)] = [("file", "d.csv"), ("classes", true)] + options
    let source = try CSVFile(decoding: .mapping(entries.map { OptionEntry($0.0, $0.1) }))
    return try source.makeDataset(readFile: file("d.csv", "x,y\n" + lines))
  }

  @Test(arguments: [
    (["1", "1.0", "01", "1e0", "+1", "2"], [0.0, 0, 0, 0, 0, 1]),
    (["9", "9.0", "10", "1e1", "-3", "2"], [2, 2, 3, 3, 0, 1]),
    (["0", "-0", "0.0", "0.5"], [0, 0, 0, 1]),
  ])
  func equalNumbersAreOneClass(_ labels: [String], _ targets: [Double]) throws {
    let dataset = try read(labels)
    #expect(dataset.targets == targets)
    #expect(dataset.classes?.count == Set(targets).count)
  }

  @Test func oneTextMakesAllOfThemTexts() throws {
    let dataset = try read(["1", "1.0", "x", "10", "9"])
    #expect(dataset.classes == ["1", "1.0", "10", "9", "x"].map { .text($0) })
    #expect(dataset.targets == [0, 1, 4, 2, 3])
    // Hexadecimal is no number, and neither is a word for one.
    #expect(try read(["0x10", "16"]).classes == [.text("0x10"), .text("16")])
    #expect(try read(["inf", "1"]).classes == [.text("1"), .text("inf")])
  }

  @Test func wholeNumbersThatDoublesCannotTellApartAreTexts() throws {
    #expect(try read(["9007199254740993", "9007199254740992"]).classes?.count == 2)
    #expect(try read(["9007199254740991", "9007199254740991.0"]).classes?.count == 1)
  }

  @Test func wordsForNothingAreClassesAmongTexts() throws {
    #expect(try read(["NA", "DE", "null"]).classes == ["DE", "NA", "null"].map { .text($0) })
    for labels in [["NA", "1", "2"], ["", "a", "b"]] {
      #expect(throws: DataError.self) { try read(labels) }
      let rest = try read(labels, [("missing", "drop")])
      #expect(rest.targets == [0, 1])
      #expect(rest.features.elements == [1, 2])
    }
  }

  @Test func lettersOfOtherCodePointsAreOtherClasses() throws {
    let dataset = try read(["e\u{301}", "\u{e9}", "z"])
    #expect(dataset.classes?.count == 3)
    #expect(dataset.targets == [0, 2, 1])
  }

  @Test func readsNumbersWithADecimalComma() throws {
    let options: [(String, OptionValue)] = [("decimal", ",")]
    #expect(try read(["\"1,50\"", "\"1,5\"", "2"], options).targets == [0, 0, 1])
  }
}
