import Optimization
import Options
import Testing

/// What is said of files whose columns are not what the options say.
@Suite struct CSVColumnsTests {
  private func read(_ text: String, _ options: [(String, OptionValue)] = []) throws -> Dataset {
    let entries = [OptionEntry("file", .string("d.csv"))]
    let source = try CSVFile(
      decoding: .mapping(entries + options.map { OptionEntry($0.0, $0.1) }))
    return try source.makeDataset(readFile: file("d.csv", text))
  }

  private func failure(_ text: String, _ options: [(String, OptionValue)] = []) -> DataError? {
    do {
      _ = try read(text, options)
      return nil
    } catch {
      return error as? DataError
    }
  }

  @Test(arguments: [
    "1,2\n3,4\n", "5.1,3.5,setosa\n4.9,3.0,setosa\n", "-1e3, .5\n1,2\n", ",1,2\n,3,4\n",
  ])
  func refusesNumbersForNames(_ text: String) throws {
    let classes: [(String, OptionValue)] = text.contains("setosa") ? [("classes", true)] : []
    let error = try #require(failure(text, classes))
    #expect(error.message == "numbers in place of column names at line 1 of 'd.csv'")
    #expect(error.hint?.contains("'header: false'") == true)
    if !text.hasPrefix(",") {
      #expect(try read(text, classes + [("header", false)]).features.rows == 2)
    }
    #expect(failure(text, classes + [("header", true)])?.message.contains("names") != true)
  }

  @Test(arguments: ["x,2019\n1,2\n", "2018,total,y\n1,2,3\n", "0x1,y\n1,2\n"])
  func takesNamesAmongWhichOneIsANumber(_ text: String) {
    #expect(failure(text) == nil)
  }

  @Test(arguments: [
    ("x;y\n1;2\n", "\";\""), ("x\ty\n1\t2\n", "\"\\t\""), ("x|y\n1|2\n", "\"|\""),
    ("a;b,c;d\n1;2\n", nil), ("y\n1\n", nil),
  ])
  func namesTheDelimiterOfASingleColumn(_ text: String, _ delimiter: String?) throws {
    let hint = failure(text, [("target", 0)])?.hint
    if let delimiter {
      #expect(hint?.hasSuffix("write 'delimiter: \(delimiter)'") == true)
    } else {
      #expect(hint?.contains("delimiter") != true)
    }
  }

  @Test func namesTheDelimiterAndTheDecimalMarkAtACell() {
    #expect(failure("x,y\n1;2,3\n")?.hint?.contains("delimiter: \";\"") == true)
    let semicolon: [(String, OptionValue)] = [("delimiter", ";")]
    #expect(failure("x;y\n1,5;2\n", semicolon)?.hint?.contains("decimal: \",\"") == true)
    let comma = semicolon + [("decimal", ",")]
    #expect(failure("x;y\n1.5;2\n", comma)?.hint?.contains("decimal: \".\"") == true)
  }

  @Test func readsDecimalCommas() throws {
    let options: [(String, OptionValue)] = [("delimiter", ";"), ("decimal", ",")]
    let data = try read("x;y\n-1,5;2\n,25;1,5e1\n", options)
    #expect(data.features.elements == [-1.5, 0.25])
    #expect(data.targets == [2, 15])
    #expect(failure("x;y\n1.234,5;2\n", options)?.message.hasPrefix("invalid number") == true)
    let quoted = try read("x,y\n\"1,5\",2\n", [("decimal", ",")])
    #expect(quoted.features.elements == [1.5])
  }

  @Test func refusesANameThatTwoColumnsHave() throws {
    let text = "a,a,y\n1,2,3\n"
    for option in [("target", OptionValue.string("a")), ("features", ["a"])] {
      let error = failure(text, [option])
      #expect(error?.message == "2 columns with the name 'a' of 'd.csv'")
      #expect(error?.hint == "write the number of one: 0, 1")
      #expect(error?.path.prefix(2) == ["csv", option.0])
    }
    #expect(try read(text, [("features", [1])]).features.elements == [2])
    #expect(try read(text).features.elements == [1, 2])
  }

  @Test func refusesTheTargetAmongTheFeatures() {
    let same = failure("a,y\n1,2\n", [("features", ["a", "y"])])
    #expect(same?.message == "target 'y' among the features of 'd.csv'")
    #expect(same?.path == ["csv", "features", "1"])
    #expect(failure("a,y\n1,2\n", [("features", ["a", 0])])?.message.contains("twice") == true)
    #expect(
      failure("a,y\n1,2\n", [("target", "a"), ("features", [0])])?.message.contains("target")
        == true)
    #expect(failure("a,y\n1,2\n", [("target", "a"), ("features", ["y"])]) == nil)
  }

  @Test func dropsSamplesThatLackAValue() throws {
    let text = "a,b,y\n1,,2\n,3,4\n5,6,NA\n7,8,9\n"
    let drop: [(String, OptionValue)] = [("missing", "drop")]
    let all = try read(text, drop)
    #expect(all.features.elements == [7, 8])
    #expect(all.targets == [9])
    // A column that is not used may lack what it likes.
    let one = try read(text, drop + [("features", ["a"])])
    #expect(one.features.elements == [1, 7])
    #expect(one.targets == [2, 9])
    #expect(failure("a,y\n,1\n", drop)?.message == "no samples in the lines of 'd.csv'")
    #expect(failure("a,y\nx,1\n", drop)?.message.hasPrefix("invalid number 'x'") == true)
    #expect(failure(text)?.hint == "'missing: drop' leaves such samples out")
  }
}
