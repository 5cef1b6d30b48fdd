import Optimization
import TestSupport
import Testing

@Suite struct LogLossTests {
  static var fixtures: [JSONValue] {
    get throws { try Fixture.json("numerics/metrics.json")["log_loss"].array }
  }

  @Test(arguments: try fixtures) func agreesWithScikitLearn(_ fixture: JSONValue) throws {
    guard fixture["error"].isNull else {
      #expect(throws: DataError.self) { try values(fixture) }
      return
    }
    let losses = try values(fixture)
    let weights = fixture["sample_weight"].isNull ? nil : try fixture["sample_weight"].doubles
    let isSum = fixture["normalize"] == .boolean(false)
    let value = isSum ? Sum.pairwise(losses) : LogLoss.mean(losses, weights: weights)
    #expect(distance([value], from: [try fixture["hex"].double]) <= 2 * Double.ulpOfOne)
  }

  private func values(_ fixture: JSONValue) throws -> [Double] {
    let isList = if case .number = fixture["y_proba"][0] { true } else { false }
    let rows =
      isList ? try fixture["y_proba"].doubles.map { [$0] } : try fixture["y_proba"].rows
    return try LogLoss.values(
      labels: try fixture["y_true"].ints,
      probabilities: Matrix(
        rows: rows.count, columns: rows[0].count, elements: rows.flatMap(\.self)),
      classCount: fixture["labels"].isNull ? nil : try fixture["labels"].array.count)
  }
}
