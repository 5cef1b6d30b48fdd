import Options
import TestSupport
import Testing

@testable import Optimization

@Suite struct ExperimentTasksTests {
  private func experiment(seeds: Int? = 3, _ more: [OptionEntry] = []) throws -> Experiment {
    try Experiment(
      decoding: .mapping(
        [
          OptionEntry("data", ["make_regression": ["n_samples": 40, "n_features": 2, "noise": 1]]),
          OptionEntry("epochs", 4),
          OptionEntry(
            "optimizers",
            ["sgd": ["learning_rate": [0.01, 0.02, 0.05]], "adam": ["batch_size": [4, 8]]]),
        ] + (seeds.map { [OptionEntry("seeds", .integer($0))] } ?? []) + more))
  }

  @Test func `tasks come label by label, point by point, seed by seed`() throws {
    let tasks = try experiment().tasks
    #expect(tasks.count == 15)
    #expect(tasks.map(\.seed) == (0..<15).map { $0 % 3 })
    #expect(tasks.map(\.place) == (0..<15).map { $0 / 3 })
    #expect(
      tasks.map(\.label) == Array(repeating: "sgd", count: 9) + Array(repeating: "adam", count: 6))
    #expect(tasks.map(\.isFirstOfPoint) == (0..<15).map { $0 % 3 == 0 })
    #expect(tasks.places(ofPoint: 4) == 12..<15)
  }

  @Test func `a run without seeds has its random state`() throws {
    let tasks = try experiment(seeds: nil, [OptionEntry("random_state", 4_294_967_295)]).tasks
    #expect(tasks.map(\.seed) == Array(repeating: 4_294_967_295, count: 5))
  }

  /// What runs have in common is held once.
  @Test func `outcomes of one kind share their layout and their options`() throws {
    let result = try experiment().run(readFile: noFile)
    let all = result.runs.flatMap(\.points).flatMap(\.outcomes).map(\.packed.layout)
    #expect(Set(all.map(ObjectIdentifier.init)).count == Set(all.map(\.columns)).count)
    #expect(Set(all.map(\.columns)).count < all.count)
  }
}

@Suite struct PackedValuesTests {
  private let values = [
    NamedValue("number", .number(-0.0)), NamedValue("nan", .number(.nan)),
    NamedValue("integer", .integer(.min)), NamedValue("yes", .boolean(true)),
    NamedValue("list", .list([1, -0.0, .infinity])), NamedValue("empty", .list([])),
    NamedValue("gone", .missing), NamedValue("why", .missing(because: "no optimum")),
    NamedValue("no", .boolean(false)), NamedValue("number", .number(2)),
  ]

  @Test func `every value comes out as it went in`() {
    let packed = PackedValues(values)
    #expect(packed.all.map(\.name) == values.map(\.name))
    #expect(packed.all.map(\.value.text) == values.map(\.value.text))
    #expect(packed["integer"] == .integer(.min))
    #expect(packed["why"] == .missing(because: "no optimum"))
    #expect(packed["list"] == .list([1, 0, .infinity]))
    #expect(packed["number"]?.text == "-0.0")
    #expect(packed["nothing"] == nil)
    #expect(PackedValues([]).all.isEmpty)
  }
}
