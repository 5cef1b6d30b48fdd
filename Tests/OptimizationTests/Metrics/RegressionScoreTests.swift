import Optimization
import TestSupport
import Testing

@Suite struct RegressionScoreTests {
  static func fixtures(_ key: String) throws -> [JSONValue] {
    try Fixture.json("numerics/metrics.json")[key].array
  }

  @Test(arguments: try fixtures("regression"))
  func agreesWithScikitLearnBitForBit(_ fixture: JSONValue) throws {
    let truth = try Self.columns(fixture["y_true"])
    let predictions = try Self.columns(fixture["y_pred"])
    let weights = fixture["sample_weight"].isNull ? nil : try fixture["sample_weight"].doubles
    let scores = try zip(truth, predictions).map {
      try RegressionScore(truth: $0, predictions: $1, weights: weights)
    }
    let actual = [
      Sum.mean(scores.map(\.meanSquaredError)), Sum.mean(scores.map(\.meanAbsoluteError)),
      Sum.mean(scores.map(\.r2)),
    ]
    let expected = try ["mse", "mae", "r2"].map { name in
      try fixture[fixture["\(name)_hex"].isNull ? name : "\(name)_hex"].double
    }
    // The reference adds several outputs row by row, hence in another order.
    let tolerance = scores.count > 1 ? 1e-13 : 0
    #expect(distance(actual, from: expected) <= tolerance)
    if scores.count > 1 {
      let raw = try fixture["mse_raw_values"].doubles
      #expect(distance(scores.map(\.meanSquaredError), from: raw) <= tolerance)
      #expect(distance(scores.map(\.r2), from: try fixture["r2_raw_values"].doubles) <= tolerance)
    }
  }

  @Test func takesTheRootOfTheMeanSquaredError() throws {
    let score = try RegressionScore(truth: [0, 0], predictions: [3, 3])
    #expect(score.rootMeanSquaredError == 3)
  }

  @Test(arguments: try fixtures("errors"))
  func refusesWhatCannotBeCompared(_ fixture: JSONValue) throws {
    let arguments = fixture["args"]
    let (truth, predictions) = (try arguments[0].doubles, try arguments[1].doubles)
    #expect(throws: DataError.self) {
      try RegressionScore(truth: truth, predictions: predictions)
    }
  }

  /// The columns of a list of rows; a plain list is one column.
  private static func columns(_ json: JSONValue) throws -> [[Double]] {
    guard case .array = json[0] else { return [try json.doubles] }
    let rows = try json.rows
    return rows[0].indices.map { column in rows.map { $0[column] } }
  }
}
