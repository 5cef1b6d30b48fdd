import Options
import Testing

@testable import Optimization

/// Weights of classes go by the labels of the data, whatever they are.
@Suite struct ClassWeightTests {
  /// A feature and the number of a class.
  private static let points: [(Double, Int)] = (0..<12).map { (index: Int) -> (Double, Int) in
    let offset = 0.1 * Double(index)
    return (Double(index % 5 - 2) + offset, index % 3)
  }

  /// A table whose three classes have these labels.
  private func table(_ labels: [String]) -> String {
    "x,y\n" + Self.points.map { "\($0.0),\(labels[$0.1])\n" }.joined()
  }

  private func coefficients(
    _ labels: [String], weights: OptionValue, classes: Bool = true
  ) throws -> [Double] {
    let experiment = try Experiment(decoding: [
      "data": ["csv": ["file": "d.csv", "classes": .boolean(classes)]],
      "estimators": ["SGDClassifier": ["max_iter": 4, "tol": .null, "class_weight": weights]],
    ])
    let result = try experiment.run(readFile: file("d.csv", table(labels)))
    let parameters = try #require(result["SGDClassifier"]).parameters
    return parameters.coef + (parameters.intercepts ?? [])
  }

  private func errors(_ labels: [String], weights: OptionValue) -> [OptionError] {
    do {
      _ = try coefficients(labels, weights: weights)
      return []
    } catch {
      guard case .options(let errors) = error as? ExperimentFailure else { return [] }
      return errors.errors
    }
  }

  @Test(arguments: [
    (["5", "6", "7"], ["5", "6", "7"]), (["-1", "1", "10"], ["-1.0", "01", "1e1"]),
    (["0.5", "1.5", "2.5"], ["0.5", "1.50", "25e-1"]), (["b", "c d", "é"], ["b", "c d", "é"]),
    (["NA", "nan", "z"], ["NA", "nan", "z"]),
  ])
  func aWeightGoesToTheClassOfItsLabel(_ labels: [String], _ keys: [String]) throws {
    let plain = try coefficients(["0", "1", "2"], weights: ["0": 1])
    for (place, key) in keys.enumerated() {
      let ours = try coefficients(labels, weights: .mapping([OptionEntry(key, 10)]))
      let same = try coefficients(
        ["0", "1", "2"], weights: .mapping([OptionEntry("\(place)", 10)]))
      #expect(ours == same)
      #expect(ours != plain)
    }
  }

  @Test func labelsThatAreNumbersNeedNoClasses() throws {
    let weights: OptionValue = ["7": 3, "5": 0.5]
    #expect(
      try coefficients(["5", "6", "7"], weights: weights, classes: false)
        == coefficients(["5", "6", "7"], weights: weights))
  }

  @Test func aLabelThatNoClassHasIsRefused() throws {
    let found = errors(["1", "2", "3"], weights: ["7": 100, "2": 1])
    #expect(found.map(\.message) == ["unknown class '7'"])
    #expect(found.first?.hint == "the classes are 1, 2, 3")
    #expect(found.first?.path == ["estimators", "SGDClassifier", "class_weight", "7"])
    #expect(errors(["1", "2", "3"], weights: ["1": 2, "2": 1, "3": 4, "7": 1]).isEmpty)
    #expect(errors(["a", "b", "1"], weights: ["1.0": 2]).map(\.message) == ["unknown class '1.0'"])
    #expect(errors(["a", "b", "c"], weights: ["A": 2]).count == 1)
    #expect(
      errors(["1", "2", "3"], weights: ["1": 2, "1.0": 3]).map(\.message) == ["class '1' twice"])
    #expect(errors(["1", "2", "3"], weights: ["1": 2, "2": 3, "3": 0]).isEmpty)
  }

  @Test func weightsStillHaveToBeNumbers() {
    #expect(throws: OptionErrors.self) {
      try SGDClassifier(decoding: ["class_weight": ["a": -1]])
    }
    #expect(throws: OptionErrors.self) {
      try SGDClassifier(decoding: ["class_weight": ["a": "b"]])
    }
  }
}
