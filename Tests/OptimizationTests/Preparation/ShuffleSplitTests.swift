import Optimization
import Options
import TestSupport
import Testing

@Suite struct ShuffleSplitTests {
  static func fixtures(_ key: String) throws -> [JSONValue] {
    try Fixture.json("numerics/splits.json")[key].array
  }

  @Test(arguments: try fixtures("shuffle_split"))
  func agreesWithScikitLearn(_ fixture: JSONValue) throws {
    let parameters = fixture["params"]
    var splits = try ShuffleSplit(
      of: try fixture["n"].int, testSize: try PartSize(OptionValue(parameters["test_size"])),
      random: RandomState(randomState: try parameters["random_state"].int))
    for expected in try fixture["splits"].array {
      #expect(
        splits.next()
          == Split(train: try expected["train"].ints, test: try expected["test"].ints))
    }
  }

  @Test(arguments: try fixtures("stratified_shuffle_split"))
  func keepsTheSharesOfTheClasses(_ fixture: JSONValue) throws {
    guard fixture["error"].isNull else {
      #expect(throws: DataError.self) { try stratified(fixture) }
      return
    }
    var splits = try stratified(fixture)
    for expected in try fixture["splits"].array {
      #expect(
        splits.next()
          == Split(train: try expected["train"].ints, test: try expected["test"].ints))
    }
  }

  private func stratified(_ fixture: JSONValue) throws -> StratifiedShuffleSplit {
    let parameters = fixture["params"]
    return try StratifiedShuffleSplit(
      labels: try fixture["y"].doubles,
      testSize: try PartSize(OptionValue(parameters["test_size"])),
      random: RandomState(randomState: try parameters["random_state"].int))
  }
}
