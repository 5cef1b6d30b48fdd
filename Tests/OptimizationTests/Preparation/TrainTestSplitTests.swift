import Optimization
import Options
import TestSupport
import Testing

@Suite struct TrainTestSplitTests {
  static var fixtures: [JSONValue] {
    get throws { try Fixture.json("numerics/splits.json")["train_test_split"].array }
  }

  @Test(arguments: try fixtures.filter { $0["error"].isNull })
  func agreesWithScikitLearn(_ fixture: JSONValue) throws {
    let split = try split(fixture)
    #expect(split.train == (try fixture["train"].ints))
    #expect(split.test == (try fixture["test"].ints))
  }

  @Test(arguments: try fixtures.filter { !$0["error"].isNull })
  func refusesImpossibleSizes(_ fixture: JSONValue) {
    #expect(throws: (any Error).self) { try split(fixture) }
  }

  @Test func refusesToKeepSharesWithoutShuffling() {
    let options = OptionValue.mapping([
      OptionEntry("stratify", .boolean(true)), OptionEntry("shuffle", .boolean(false)),
    ])
    #expect(throws: OptionErrors.self) { try TrainTestSplit(decoding: options) }
  }

  private func split(_ fixture: JSONValue) throws -> Split {
    let count = try fixture["n"].int
    var splitting = try TrainTestSplit(
      decoding: OptionValue(fixture["params"]).without("stratify"))
    let labels = fixture["params"]["stratify"]
    splitting.stratifies = !labels.isNull
    return try splitting.split(
      labels: labels.isNull ? Array(repeating: 0, count: count) : try labels.doubles)
  }
}
