import Optimization
import Options
import Testing

@Suite struct CSVFileTests {
  @Test func readsFeaturesAndTheLastColumnAsTarget() throws {
    let dataset = try read("a,b,y\n1,2,3\n4,5,6\n")
    #expect(dataset.features == Matrix(rows: 2, columns: 2, elements: [1, 2, 4, 5]))
    #expect(dataset.targets == [3, 6])
    #expect(dataset.classCount == nil)
  }

  @Test func readsQuotesCarriageReturnsAndAByteOrderMark() throws {
    let dataset = try read(
      "\u{FEFF}\"a, \"\"b\"\"\", y\r\n\"1\",2\r\n")
    #expect(dataset.features.elements == [1])
    #expect(dataset.targets == [2])
  }

  @Test func takesColumnsByNameOrNumber() throws {
    let text = "a,b,c\n1,2,3\n"
    #expect(try read(text, ("target", .string("b"))).targets == [2])
    #expect(try read(text, ("target", .integer(0))).targets == [1])
    #expect(try read(text, ("target", .integer(-2))).targets == [2])
    let two = try read(
      text, ("target", .string("b")), ("features", .list([.string("c"), .integer(0)])))
    #expect(two.features.elements == [3, 1])
  }

  @Test func readsWithoutAHeaderAndWithAnotherDelimiter() throws {
    let dataset = try read("1;2\n3;4", ("header", .boolean(false)), ("delimiter", .string(";")))
    #expect(dataset.features.elements == [1, 3])
    #expect(dataset.targets == [2, 4])
  }

  @Test func numbersClassesInOrder() throws {
    let words = try read("x,y\n1,setosa\n2,iris\n3,setosa\n", ("classes", .boolean(true)))
    #expect(words.targets == [1, 0, 1])
    #expect(words.classCount == 2)
    let numbers = try read("x,y\n1,10\n2,9\n", ("classes", .boolean(true)))
    #expect(numbers.targets == [1, 0])
  }

  @Test(arguments: [
    ("a,y\n1,2\n,4\n", "missing value at line 3, column 'a' of 'data.csv'"),
    ("a,y\n1,NA\n", "missing value at line 2, column 'y' of 'data.csv'"),
    ("a,y\n1,two\n", "invalid number 'two' at line 2, column 'y' of 'data.csv'"),
    ("a,y\n1,0x10\n", "invalid number '0x10' at line 2, column 'y' of 'data.csv'"),
    ("a,y\n1,-0X1p3\n", "invalid number '-0X1p3' at line 2, column 'y' of 'data.csv'"),
    ("a,y\n1,inf\n", "invalid number 'inf' at line 2, column 'y' of 'data.csv'"),
    ("a,y\n1\n", "1 fields instead of 2 at line 2 of 'data.csv'"),
    ("a,y\n\"1,2\n", "unclosed quote at line 2 of 'data.csv'"),
    ("a,y\n\"1\"2,3\n", "text after a closing quote at line 2 of 'data.csv'"),
    ("\"a\nb\",y\n1,two\n", "invalid number 'two' at line 3, column 'y' of 'data.csv'"),
    ("\"a\r\nb\",y\r\n\r\n1,two\r\n", "invalid number 'two' at line 4, column 'y' of 'data.csv'"),
    ("a,\"y\"\n1,\"\n\n2\"3\n", "text after a closing quote at line 2 of 'data.csv'"),
    ("a,y\n\"1\n\",2\n", "invalid number '1\n' at line 2, column 'a' of 'data.csv'"),
    ("a,y\n", "no samples in the lines of 'data.csv'"),
    ("", "no samples in the lines of 'data.csv'"),
    ("y\n1\n", "no column to predict from in the header of 'data.csv'"),
    ("a,y\n0x10,2\n", "invalid number '0x10' at line 2, column 'a' of 'data.csv'"),
    ("a,y\n1,0x1p3\n", "invalid number '0x1p3' at line 2, column 'y' of 'data.csv'"),
    ("a,y\n-Infinity,1\n", "invalid number '-Infinity' at line 2, column 'a' of 'data.csv'"),
    ("a,y\n1,1e400\n", "invalid number '1e400' at line 2, column 'y' of 'data.csv'"),
    ("a,y\n1_000,1\n", "invalid number '1_000' at line 2, column 'a' of 'data.csv'"),
    ("a,y\n-nan,1\n", "missing value at line 2, column 'a' of 'data.csv'"),
    ("a,y\n1,None\n", "missing value at line 2, column 'y' of 'data.csv'"),
  ])
  func placesWhatIsWrong(_ text: String, _ message: String) {
    let error = #expect(throws: DataError.self) {
      try read(text)
    }
    #expect(error?.message == message)
  }

  @Test func suggestsTheNearestColumn() {
    let error = #expect(throws: DataError.self) {
      try read("width,height\n1,2\n", ("target", .string("heigth")))
    }
    #expect(error?.message == "unknown column 'heigth' of 'data.csv'")
    #expect(error?.hint == "did you mean 'height'?")
  }

  @Test func needsAFile() {
    let error = #expect(throws: OptionErrors.self) { try CSVFile(decoding: .null) }
    #expect(error?.errors.map(\.message) == ["missing option 'file'"])
  }

  private func read(_ text: String, _ options: (String, OptionValue)...) throws -> Dataset {
    let entries = [OptionEntry("file", .string("data.csv"))]
    let source = try CSVFile(
      decoding: .mapping(entries + options.map { OptionEntry($0.0, $0.1) }))
    return try source.makeDataset(readFile: file("data.csv", text))
  }
}
