import Options
import Testing

@testable import Optimization

/// A list is a sweep only where its option takes no list; `values` is one everywhere.
@Suite struct SweepFormTests {
  private func experiment(
    _ data: OptionValue, _ optimizers: OptionValue = ["gradient_descent": .null]
  ) throws -> Experiment {
    try Experiment(decoding: ["data": data, "optimizers": optimizers])
  }

  private func errors(
    _ data: OptionValue, _ optimizers: OptionValue = ["gradient_descent": .null]
  ) -> [String] {
    do {
      _ = try experiment(data, optimizers)
      return []
    } catch {
      return (error as? OptionErrors)?.errors.map {
        "\($0.path.joined(separator: ".")): \($0.message) (\($0.hint ?? ""))"
      } ?? ["?"]
    }
  }

  @Test(
    arguments: [
      ["make_blobs": ["cluster_std": [1, 2, 3]]], ["make_blobs": ["n_samples": [10, 20]]],
      ["make_blobs": ["centers": [[0, 0], [1, 1]]]], ["make_moons": ["n_samples": [10, 20]]],
      ["make_circles": ["n_samples": [10, 20]]],
      ["make_classification": ["n_features": 4, "shift": [1, 2, 3, 4]]],
      ["make_classification": ["n_features": 4, "scale": [1, 2, 3, 4]]],
      ["make_classification": ["weights": [0.5, 0.5]]],
    ] as [OptionValue])
  func aListIsAValueOfAnOptionThatTakesLists(_ data: OptionValue) throws {
    #expect(try experiment(data).axes.isEmpty)
  }

  @Test func valuesAreASweepOverAnyOption() throws {
    let blobs = try experiment(["make_blobs": ["cluster_std": ["values": [1, [1, 2, 3]]]]])
    #expect(blobs.axes.map(\.path) == [["data", "make_blobs", "cluster_std"]])
    #expect(blobs.axes.first?.values == [1, [1, 2, 3]])
    let rates = try experiment(
      ["make_moons": .null],
      ["gradient_descent": ["learning_rate": ["values": [0.1, 0.2]]], "sgd": .null])
    #expect(rates.runs.map(\.points.count) == [2, 1])
    let models = try Experiment(decoding: [
      "data": ["make_regression": .null], "model": ["values": ["ridge", "lasso"]],
      "optimizers": ["gradient_descent": .null],
    ])
    #expect(models.runs[0].points.map { type(of: $0.setup.model).name } == ["ridge", "lasso"])
  }

  @Test(
    arguments: [
      (1, 3.000002, 3, .linear, [1, 2.000001, 3.000002]),
      (1, 3 + 2e-9, 3, .linear, [1, 2 + 1e-9, 3 + 2e-9]),
      (0.1, 0.7, 7, .linear, [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]),
      (0.001, 1000, 7, .log, [0.001, 0.01, 0.1, 1, 10, 100, 1000]),
      (1, 100.0002, 3, .log, [1, 100.0002.squareRoot(), 100.0002]),
    ] as [(Double, Double, Int, SweepRange.Scale, [Double])])
  func valuesOfARangeAreWholeWhereOnlyRoundingKeepsThemFromIt(
    from: Double, to: Double, count: Int, scale: SweepRange.Scale, values: [Double]
  ) {
    var range = SweepRange()
    (range.from, range.to, range.count, range.scale) = (from, to, count, scale)
    #expect(zip(range.values, values).allSatisfy { abs($0 - $1) <= 1e-14 * $1 })
    #expect(range.values.filter { $0 == $0.rounded() } == values.filter { $0 == $0.rounded() })
  }

  @Test func aListStillIsASweepOverAnOptionOfOneValue() throws {
    let pairs = try experiment(
      ["make_blobs": ["n_features": [2, 3]]],
      ["adam": ["betas": [[0.9, 0.99], [0.8, 0.99]], "learning_rate": [0.1, 0.2]]])
    #expect(pairs.axes.map(\.name) == ["n_features", "betas", "learning_rate"])
  }

  @Test func aListOfTheWrongLengthSaysHowASweepIsWritten() {
    #expect(
      errors(["make_blobs": ["cluster_std": [0.5, 1]]]) == [
        "data.make_blobs.cluster_std: 'cluster_std' has 2 values (expected one for each of the 3 "
          + "clusters; a sweep is 'cluster_std: {values: [0.5, 1.0]}')"
      ])
    #expect(
      errors(["make_moons": ["n_samples": [1, 2, 3]]]).first?.contains("{values: [1, 2, 3]}")
        == true)
    #expect(
      errors(["make_blobs": ["centers": [2, 3]]]).first?.contains("{values: [2, 3]}") == true)
    #expect(errors(["make_classification": ["shift": [0, 1]]]).first?.contains("values") == true)
  }

  @Test(
    arguments: [
      (["rprop": ["etas": [1.5, 0.5]]], "optimizers.rprop.etas: invalid value '[1.5, 0.5]'"),
      (["adam": ["betas": [0.9]]], "optimizers.adam.betas: invalid value '[0.9]'"),
      (["adam": ["betas": [0.9, 0.99, 0.999]]], "optimizers.adam.betas: invalid value"),
      (["rprop": ["step_sizes": [50, 1]]], "optimizers.rprop.step_sizes: invalid value '[50"),
    ] as [(OptionValue, String)])
  func aBadPairIsABadPair(_ optimizers: OptionValue, _ message: String) {
    let found = errors(["make_moons": .null], optimizers)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(message) == true, "\(found)")
    #expect(found.first?.contains("expected a list of numbers") == false)
  }

  @Test func aBadBoxIsABadBox() {
    let found = errors(["make_blobs": ["center_box": [1, 0]]])
    #expect(
      found == [
        "data.make_blobs.center_box: invalid value '[1.0, 0.0]' for 'center_box' "
          + "(expected two numbers, the smaller one first)"
      ])
  }

  @Test func valuesAreAList() {
    let none = errors(["make_blobs": ["cluster_std": ["values": []]]])
    #expect(none.first?.contains("no values to sweep over") == true)
    let one = errors(["make_blobs": ["cluster_std": ["values": 3]]])
    #expect(one.first?.hasPrefix("data.make_blobs.cluster_std.values: invalid value '3'") == true)
    let wrong = errors(["make_blobs": ["cluster_std": ["values": [1, -2]]]])
    #expect(wrong.first?.hasPrefix("data.make_blobs.cluster_std.values.1: ") == true)
    // A class may be called so.
    #expect(throws: Never.self) {
      try Experiment(decoding: [
        "data": ["make_moons": .null],
        "estimators": ["SGDClassifier": ["class_weight": ["values": 2]]],
      ])
    }
  }

  @Test func severalTargetsCannotBeLearnt() throws {
    let data: OptionValue = ["make_regression": ["n_targets": 2]]
    #expect(errors(data).first?.hasPrefix("data.make_regression.n_targets: 2 targets") == true)
    let prepared = try Setup(dataOf: ["data": data]).preparedData(readFile: noFile)
    #expect(prepared.dataset.several?.targets.columns == 2)
    #expect(prepared.csv.split(separator: "\n").first?.hasSuffix("x99,y0,y1") == true)
    #expect(prepared.json.text.contains("\"y\": [["))
  }
}
