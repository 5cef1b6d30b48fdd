import Optimization
import Options
import TestSupport
import Testing

@Suite struct MakeRegressionTests {
  static func fixtures(_ key: String) throws -> [JSONValue] {
    try Fixture.json("numerics/make_regression.json")[key].array
  }

  @Test(arguments: try fixtures("cases")) func agreesWithScikitLearn(
    _ fixture: JSONValue
  ) throws {
    let problem = try problem(of: fixture)
    let exact = fixture["exact"]
    let (features, targets) = (problem.features.elements, problem.targets.elements)
    #expect(distance(features, from: try fixture["X"].flatDoubles) < 1e-12)
    #expect(distance(targets, from: try fixture["y"].flatDoubles) < 1e-13)
    #expect(problem.weights.elements == (try fixture["coef"].flatDoubles))
    if try exact["X"].bool {
      #expect(fingerprint(features) == (try fixture["X_fnv1a64"].string))
    }
    if try exact["y"].bool {
      #expect(fingerprint(targets) == (try fixture["y_fnv1a64"].string))
    }
  }

  @Test(arguments: try fixtures("large")) func agreesOnLargeProblems(_ fixture: JSONValue) throws {
    let problem = try problem(of: fixture)
    #expect(fingerprint(problem.features.elements) == (try fixture["X_fnv1a64"].string))
    #expect(fingerprint(problem.weights.elements) == (try fixture["coef_fnv1a64"].string))
    let rows = try fixture["rows"].ints
    #expect(rows.map { Array(problem.features.row($0)) } == (try fixture["X_rows"].rows))
    let targets = rows.map { problem.targets[$0, 0] }
    #expect(distance(targets, from: try fixture["y_rows"].doubles) < 1e-13)
    let sum = problem.targets.elements.reduce(0, +)
    #expect(abs(sum - (try fixture["y_sum"].double)) < 1e-8)
  }

  @Test(arguments: try fixtures("errors")) func refusesImpossibleOptions(
    _ fixture: JSONValue
  ) throws {
    #expect(throws: OptionErrors.self) {
      try MakeRegression(decoding: OptionValue(fixture["params"]))
    }
  }

  @Test func givesTheTargetsAndTheCoefficientsOfOneTarget() throws {
    let source = try Catalogue.dataSources.member(
      .mapping([
        OptionEntry(
          "make_regression", .mapping([OptionEntry("n_features", .integer(2))]))
      ]))
    let dataset = try source.makeDataset(readFile: noFile)
    #expect(source.size?.samples == 100)
    #expect(dataset.features.columns == 2)
    #expect(dataset.targets.count == 100)
    #expect(dataset.coefficients?.count == 2)
    #expect(dataset.classCount == nil)
  }

  @Test(arguments: try fixtures("cases")) func givesAsManyTargetsAsAreAskedFor(
    _ fixture: JSONValue
  ) throws {
    let source = try MakeRegression(decoding: OptionValue(fixture["params"]))
    let dataset = try source.makeDataset(readFile: noFile)
    let targets = dataset.several?.targets.elements ?? dataset.targets
    let coefficients = dataset.several?.coefficients.elements ?? dataset.coefficients
    #expect(distance(targets, from: try fixture["y"].flatDoubles) < 1e-13)
    #expect(coefficients == (try fixture["coef"].flatDoubles))
    #expect((dataset.several == nil) == (source.targetCount == 1))
  }

  private func problem(of fixture: JSONValue) throws -> MakeRegression.Problem {
    let source = try MakeRegression(
      decoding: OptionValue(fixture["params"]).without("n_targets"))
    return source.makeProblem(targetCount: try fixture["params"]["n_targets"].int)
  }
}
