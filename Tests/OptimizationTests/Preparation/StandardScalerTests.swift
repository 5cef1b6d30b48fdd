import Optimization
import TestSupport
import Testing

@Suite struct StandardScalerTests {
  static func fixtures(_ key: String) throws -> [JSONValue] {
    try Fixture.json("numerics/standard_scaler.json")[key].array
  }

  @Test(arguments: try fixtures("cases")) func agreesWithScikitLearn(
    _ fixture: JSONValue
  ) throws {
    let matrix = try Matrix(fixture["X"])
    let scaler = try StandardScaler(
      fitting: matrix,
      weights: fixture["sample_weight"].isNull ? nil : try fixture["sample_weight"].doubles,
      centers: try fixture["params"]["with_mean"].bool,
      scales: try fixture["params"]["with_std"].bool)
    let transformed = scaler.transform(matrix).elements
    let tolerance = try fixture["exact"].bool ? 0 : 1e-12
    #expect(distance(transformed, from: try fixture["transformed"].flatDoubles) <= tolerance)
    if !fixture["mean"].isNull {
      #expect(distance(scaler.mean, from: try fixture["mean"].doubles) <= tolerance)
    }
    #expect((scaler.variance == nil) == fixture["var"].isNull)
    #expect((scaler.scale == nil) == fixture["scale"].isNull)
    if let variance = scaler.variance, let scale = scaler.scale {
      #expect(distance(variance, from: try fixture["var"].doubles) <= tolerance)
      #expect(distance(scale, from: try fixture["scale"].doubles) <= tolerance)
    }
    if tolerance == 0 {
      #expect(fingerprint(transformed) == (try fixture["transformed_fnv1a64"].string))
    }
  }

  @Test(arguments: try fixtures("cases").filter { !$0["new_X"].isNull })
  func transformsNewSamplesAndBack(_ fixture: JSONValue) throws {
    let scaler = try StandardScaler(fitting: try Matrix(fixture["X"]))
    let new = try Matrix(fixture["new_X"])
    #expect(scaler.transform(new) == (try Matrix(fixture["new_transformed"])))
    #expect(scaler.inverse(new) == (try Matrix(fixture["new_inverse"])))
  }

  @Test(arguments: [
    Matrix(rows: 1, columns: 2, elements: [1, .infinity]), Matrix(rows: 0, columns: 0),
  ])
  func refusesInfiniteAndNoSamples(_ matrix: Matrix) {
    #expect(throws: DataError.self) { try StandardScaler(fitting: matrix) }
  }

  @Test func passesOverMissingEntries() throws {
    let matrix = Matrix(rows: 3, columns: 2, elements: [1, 5, .nan, 6, 3, 7])
    let scaler = try StandardScaler(fitting: matrix)
    #expect(scaler.mean == [2, 6])
    #expect(scaler.scale == [1, (2.0 / 3).squareRoot()])
    let transformed = scaler.transform(matrix)
    #expect(transformed[0, 0] == -1)
    #expect(transformed[1, 0].isNaN)
  }
}
