import Optimization
import Options
import TestSupport
import Testing

@Suite struct SGDRegressorTests {
  static var cases: [EstimatorFixture] {
    get throws { try EstimatorFixture.cases("sgd_regressor") }
  }

  @Test(arguments: try cases.filter { $0.json["error"].isNull })
  func agreesWithScikitLearn(_ fixture: EstimatorFixture) throws {
    let result = try fixture.fit(try SGDRegressor(decoding: fixture.options))
    let expected = fixture.json
    #expect(result.iterations == (try expected["n_iter"].int))
    #expect(Double(result.t) == (try expected["t"].double))
    #expect(result.converged == (try expected["converged"].bool))
    #expect(result.divergedAt == nil)
    if try fixture.isExact {
      // The hexadecimal form is given for the first few only.
      let first = try expected["coef_hex"].doubles
      #expect(Array(result.coefficients.elements.prefix(first.count)) == first)
      #expect(result.coefficients.elements == (try expected["coef"].doubles))
      #expect(result.intercepts == (try expected["intercept_hex"].doubles))
    } else {
      let coefficients = try expected["coef"].doubles
      #expect(distance(result.coefficients.elements, from: coefficients) < 1e-6)
      #expect(distance(result.intercepts, from: try expected["intercept"].doubles) < 1e-6)
    }
    let score = try RegressionScore(
      truth: fixture.dataset.targets,
      predictions: result.predictions(for: fixture.dataset.features))
    #expect(distance([score.meanSquaredError], from: [try expected["train_mse"].double]) < 1e-9)
  }

  @Test(arguments: try cases.filter { !$0.json["trajectory"].isNull })
  func showsTheStateAfterEveryEpoch(_ fixture: EstimatorFixture) throws {
    let estimator = try SGDRegressor(decoding: fixture.options)
    var points: [[Double]] = []
    let result = try estimator.fit(fixture.dataset, FitRequest()) { points.append($0.point) }
    #expect(points.count == result.iterations + 1)
    #expect(points.last == result.point)
    #expect(result == (try estimator.fit(fixture.dataset)))
    for expected in try fixture.json["trajectory"].array {
      let point = try expected["intercept"].doubles + expected["coef"].doubles
      #expect(points[try expected["epochs"].int] == point)
    }
  }

  @Test(arguments: try cases.filter { !$0.json["error"].isNull })
  func stopsWhereNumbersEnd(_ fixture: EstimatorFixture) throws {
    let estimator = try SGDRegressor(decoding: fixture.options)
    let result = try estimator.fit(fixture.dataset)
    // The message of the reference ends in `epoch #1. …`.
    let message = try fixture.json["error"]["message"].string
    let epoch = try #require(message.split(separator: "#").last?.split(separator: ".").first)
    #expect(result.divergedAt == Int(epoch))
    #expect(!result.converged)
    #expect(result.point.allSatisfy { $0.isFinite })
  }

  /// A quirk of the reference: rows that are kept for validation bring the average nearer.
  @Test func givesAnAverageThatHasNotBegun() throws {
    let dataset = try #require(try Self.cases.first { $0.name == "average" }).dataset
    var estimator = SGDRegressor()
    estimator.settings.averaging = .from(100)
    estimator.settings.stopsEarly = true
    estimator.settings.validationFraction = 0.5
    estimator.settings.tolerance = nil
    estimator.settings.maximumEpochs = 3
    var points: [[Double]] = []
    let result = try estimator.fit(dataset, FitRequest()) { points.append($0.point) }
    #expect(result.t == 181)
    #expect(result.coefficients.elements == [0, 0, 0, 0, 0])
    #expect(result.intercepts == [0])
    #expect(points.map { $0 == [0, 0, 0, 0, 0, 0] } == [true, false, true, true])
  }

  /// Twenty points of a line: scikit-learn refuses the same weights with the same seeds.
  @Test(
    arguments: [
      (0, false, [], "all sample weights are 0"),
      (1, true, [], "all sample weights are 0"),
      (0, true, [3], "all samples that 'early_stopping' keeps for validation have the weight 0"),
      (2, true, [3], "all samples that 'early_stopping' keeps for validation have the weight 0"),
      (1, true, [3], nil), (0, false, [3], nil),
    ] as [(Int, Bool, [Int], String?)])
  func refusesWeightsThatLeaveNothing(
    seed: Int, stopsEarly: Bool, weighted: [Int], message: String?
  ) throws {
    let numbers = (0..<20).map { Double($0) / 20 }
    let dataset = Dataset(
      features: Matrix(rows: 20, columns: 1, elements: numbers), targets: numbers.map { 3 * $0 })
    let estimator = try SGDRegressor(
      decoding: ["random_state": .integer(seed), "early_stopping": .boolean(stopsEarly)])
    var request = FitRequest()
    request.sampleWeights = (0..<20).map { weighted.contains($0) ? 1 : 0 }
    var refused: OptionErrors?
    do { _ = try estimator.fit(dataset, request, observe: nil) } catch let error as OptionErrors {
      refused = error
    }
    #expect(refused?.errors.map(\.message) == message.map { [$0] })
    #expect(refused?.errors.allSatisfy { $0.path == ["sample_weight"] } ?? true)
  }

  @Test(arguments: try Fixture.json("numerics/sgd_regressor.json")["errors"].array)
  func refusesImpossibleOptions(_ fixture: JSONValue) {
    #expect(throws: OptionErrors.self) {
      try SGDRegressor(decoding: OptionValue(fixture["params"]))
    }
  }
}
