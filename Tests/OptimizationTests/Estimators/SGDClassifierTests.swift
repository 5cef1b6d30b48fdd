import Optimization
import Options
import TestSupport
import Testing

@Suite struct SGDClassifierTests {
  static var cases: [EstimatorFixture] {
    get throws { try EstimatorFixture.cases("sgd_classifier") }
  }

  @Test(arguments: try cases.filter { $0.json["error"].isNull })
  func agreesWithScikitLearnBitForBit(_ fixture: EstimatorFixture) throws {
    let result = try fixture.fit(try SGDClassifier(decoding: fixture.options))
    let expected = fixture.json
    #expect(result.iterations == (try expected["n_iter"].int))
    #expect(Double(result.t) == (try expected["t"].double))
    #expect(result.converged == (try expected["converged"].bool))
    #expect(result.coefficients.elements.prefix(6) == (try expected["coef_hex"].doubles.prefix(6)))
    #expect(result.coefficients.elements == (try expected["coef"].flatDoubles))
    #expect(result.intercepts == (try expected["intercept_hex"].doubles))
  }

  @Test(arguments: try cases.filter { $0.json["error"].isNull })
  func predictsClassesAndProbabilities(_ fixture: EstimatorFixture) throws {
    let estimator = try SGDClassifier(decoding: fixture.options)
    let result = try fixture.fit(estimator)
    let (features, expected) = (fixture.dataset.features, fixture.json)
    let predictions = result.predictions(for: features)
    #expect(Array(predictions.prefix(6)) == (try expected["predict_first_rows"].doubles))
    let right = zip(predictions, fixture.dataset.targets).count { $0 == $1 }
    let accuracy = Double(right) / Double(predictions.count)
    #expect(accuracy == (try expected["train_accuracy"].double))
    let decisions = result.decisions(for: features.selecting(rows: Array(0..<6))).elements
    let expectedDecisions = try expected["decision_function_first_rows"].flatDoubles
    #expect(distance(decisions, from: expectedDecisions) < 1e-12)
    let probabilities = estimator.probabilities(result, for: features)
    #expect((probabilities == nil) == expected["predict_proba_first_rows"].isNull)
    if let probabilities {
      let first = probabilities.selecting(rows: Array(0..<6)).elements
      let expectedFirst = try expected["predict_proba_first_rows"].flatDoubles
      #expect(distance(first, from: expectedFirst) < 1e-12)
    }
  }

  @Test(arguments: try cases.filter { !$0.json["error"].isNull })
  func refusesImpossibleOptions(_ fixture: EstimatorFixture) {
    #expect(throws: OptionErrors.self) { try SGDClassifier(decoding: fixture.options) }
  }

  @Test func showsSeveralFitsAsOneRun() throws {
    let fixture = try #require(
      try Self.cases.first { $0.name == "three-classes-log-loss" })
    let estimator = try SGDClassifier(decoding: fixture.options)
    var epochs: [FitEpoch] = []
    let result = try estimator.fit(fixture.dataset, FitRequest()) { epochs.append($0) }
    #expect(epochs.map(\.epoch) == Array(0...result.iterations))
    #expect(epochs.first?.point == Array(repeating: 0, count: 15))
    #expect(epochs.last?.point == result.point)
    #expect(result == (try estimator.fit(fixture.dataset)))
  }

  @Test func countsSamplesByTheWeightOfTheirClass() throws {
    let fixture = try #require(try Self.cases.first { $0.name == "balanced" })
    let counts = [0.0, 1].map { label in fixture.dataset.targets.count { $0 == label } }
    let weights = counts.enumerated().map { index, count in
      OptionEntry("\(index)", .number(80 / (2 * Double(count))))
    }
    let options = fixture.options.without("class_weight")
    let byLabel = OptionValue.mapping(
      (options.entries ?? []) + [OptionEntry("class_weight", .mapping(weights))])
    let balanced = try SGDClassifier(decoding: fixture.options).fit(fixture.dataset)
    #expect(try SGDClassifier(decoding: byLabel).fit(fixture.dataset) == balanced)
  }

  @Test(arguments: [
    ([1.0, 1], "a classifier needs more than one class"),
    ([0.5, 1], "the targets are no classes"),
  ])
  func needsClasses(_ targets: [Double], _ message: String) {
    let dataset = Dataset(features: Matrix(rows: 2, columns: 1), targets: targets)
    let error = #expect(throws: DataError.self) { try SGDClassifier().fit(dataset) }
    #expect(error?.message == message)
  }

  /// As with scikit-learn, of two rows kept for validation one has to have a weight.
  @Test(arguments: [(1.0, 0), (0, 1)]) func refusesAValidationPartWithoutWeight(
    weight: Double, errors: Int
  ) throws {
    let numbers = (0..<20).map { Double($0) / 20 }
    let dataset = Dataset(
      features: Matrix(rows: 20, columns: 1, elements: numbers),
      targets: numbers.map { $0 > 0.5 ? 1 : 0 }, classCount: 2)
    var estimator = SGDClassifier()
    estimator.settings.stopsEarly = true
    var request = FitRequest()
    // All samples, or the fourth alone, which no validation part of this seed has.
    request.sampleWeights = (0..<20).map { $0 == 3 ? 1 : weight }
    var refused: [OptionError] = []
    do { _ = try estimator.fit(dataset, request, observe: nil) } catch let error as OptionErrors {
      refused = error.errors
    }
    #expect(refused.map(\.id) == Array(repeating: "zero-weights", count: errors))
  }
}
