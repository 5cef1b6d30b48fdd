import Options
import Testing

@testable import Optimization

/// Accuracy is of predictions that are classes, errors of predictions that are numbers.
@Suite struct ClassTargetTests {
  private let table = "x,y\n0,2\n1,2\n2,4\n3,4\n"

  private func run(
    _ text: String, _ options: [(String, OptionValue)], classes: Bool = true
  ) throws -> ExperimentResult {
    let data: [(String, OptionValue)] = [
      ("data", ["csv": ["file": "d.csv", "classes": .boolean(classes)]])
    ]
    let source = OptionValue.mapping((data + options).map { OptionEntry($0.0, $0.1) })
    return try Experiment(decoding: source).run(readFile: file("d.csv", text))
  }

  private let descent: OptionValue = ["gradient_descent": ["learning_rate": 0.1]]
  private let classifier: OptionValue = ["SGDClassifier": ["max_iter": 20, "tol": .null]]

  @Test(arguments: ["linear_regression", "ridge", "lasso", "huber_regression"])
  func leastSquaresOfClassesHaveErrorsAndNoAccuracy(_ model: String) throws {
    guard Catalogue.models.names.contains(model) else { return }
    let values = try #require(
      try run(table, [("model", .string(model)), ("optimizers", descent), ("epochs", 2000)])[
        "gradient_descent"]
    ).values
    #expect(values["accuracy"] == nil)
    #expect((values["mse"]?.number ?? .nan) < 1)
    #expect(values["r2"] != nil)
  }

  @Test func aNumberOfAClassIsItsLabel() throws {
    let result = try run(table, [("optimizers", descent), ("epochs", 5000)])
    // The line through (0, 2), (1, 2), (2, 4), (3, 4), not through zeros and ones.
    let values = try #require(result["gradient_descent"]).values
    #expect(abs((values["intercept"]?.number ?? .nan) - 1.8) < 1e-6)
    #expect(abs((values["coef"]?.unwrapped.number ?? .nan) - 0.8) < 1e-6)
    #expect(abs((values["mse"]?.number ?? .nan) - 0.2) < 1e-6)
  }

  @Test func regressionAndClassificationNeedWhatTheyNeed() {
    let words = "x,y\n0,a\n1,b\n"
    for options in [
      [("optimizers", descent)], [("estimators", ["SGDRegressor": ["max_iter": 2]])],
    ] as [[(String, OptionValue)]] {
      #expect(throws: ExperimentFailure.self) { try run(words, options) }
    }
    #expect(throws: ExperimentFailure.self) {
      try run("x,y\n0,0.5\n1,1\n", [("estimators", classifier)], classes: false)
    }
  }

  @Test func anEstimatorOfNumbersHasNoAccuracyEither() throws {
    let values = try #require(
      try run(table, [("estimators", ["SGDRegressor": ["max_iter": 5]])])["SGDRegressor"]
    ).values
    #expect(values["accuracy"] == nil)
    #expect(values["mse"] != nil)
  }

  @Test(arguments: [true, false])
  func aClassifierWithoutAModelIsMeasuredByTheLogisticLoss(_ classes: Bool) throws {
    let result = try run(table, [("estimators", classifier)], classes: classes)
    let values = try #require(result["SGDClassifier"]).values
    #expect(values["accuracy"] == .number(1))
    #expect(values["mse"] == nil)
    let written = try run(
      table, [("estimators", classifier), ("model", "logistic_regression")])
    #expect(values["final_loss"] == written["SGDClassifier"]?.values["final_loss"])
    #expect(values["final_loss"] != nil)
    #expect(values["initial_loss"] == .number(0.6931471805599453))
  }

  @Test func ofMoreClassesItIsTheMultinomialLoss() throws {
    let three = "x,y\n0,a\n1,a\n2,NA\n3,NA\n4,c\n5,c\n"
    for intercept in [true, false] {
      let estimators: OptionValue = [
        "SGDClassifier": ["max_iter": 9, "tol": .null, "fit_intercept": .boolean(intercept)]
      ]
      let run = try #require(
        try self.run(three, [("estimators", estimators)])["SGDClassifier"])
      #expect(abs((run.values["initial_loss"]?.number ?? .nan) - 1.0986122886681098) < 1e-12)
      #expect(run.history.loss.count == 10)
      #expect(run.parameters.coef.count == 3)
      #expect(run.parameters.intercepts?.count == 3)
    }
  }

  @Test func theCanonicalTextTellsTheTwoWaysOfMeasuringApart() throws {
    let data: OptionValue = ["make_moons": .null]
    let texts = try [[], [("model", OptionValue.string("linear_regression"))]].map { more in
      let options: [(String, OptionValue)] =
        [("data", data), ("estimators", classifier)] + more
      return try Experiment(
        decoding: .mapping(options.map { OptionEntry($0.0, $0.1) })
      ).canonicalText
    }
    #expect(texts[0] != texts[1])
  }

  @Test func interceptsOfSeveralClassesStandApart() throws {
    let three = "x,z,y\n0,1,5\n1,3,5\n2,2,6\n3,0,6\n4,1,7\n5,7,7\n"
    let result = try run(
      three,
      [
        ("model", "multinomial_logistic_regression"), ("optimizers", descent),
        ("estimators", classifier), ("epochs", 3),
      ])
    for label in ["gradient_descent", "SGDClassifier"] {
      let run = try #require(result[label])
      #expect(run.parameters.coef.count == 6)
      #expect(run.parameters.intercepts?.count == 3)
      guard case .list(let intercepts)? = run.values["intercept"] else {
        Issue.record("no intercepts of \(label)")
        continue
      }
      let point = run.history.finalPoint
      #expect(intercepts == [point[0], point[3], point[6]])
      #expect(run.parameters.coef == [1, 2, 4, 5, 7, 8].map { point[$0] })
    }
    let json = result.json().text
    #expect(json.contains("\"parameters\": {\"coef\": [["))
    #expect(json.contains("]], \"intercept\": ["))
  }
}
