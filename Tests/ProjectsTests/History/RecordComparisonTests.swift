import Options
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Two records of a run")
struct RecordComparisonTests {
  private static func record(
    engine: String = "1", platform: String = "p", specification: String = "s", data: String = "d",
    rate: Double = 0.1, noise: Double = 0
  ) -> ResultsFile {
    let options = OptionValue.mapping([
      OptionEntry("data", .mapping([OptionEntry("noise", .number(noise))])),
      OptionEntry(
        "optimizers",
        .mapping([
          OptionEntry("sgd", .mapping([OptionEntry("learning_rate", .number(rate))])),
          OptionEntry("adam", .mapping([OptionEntry("learning_rate", .number(rate))])),
        ])),
    ])
    return ResultsFile(
      engine: engine, platform: platform,
      runs: [
        RunRecord(id: "a", specification: specification, data: data, options: options, values: [])
      ])
  }

  @Test("differ by options, data, engine and platform, in this order of importance")
  func causes() {
    func texts(_ new: ResultsFile) -> [String] {
      RecordComparison(from: Self.record(), to: new) { _, names in names.count }
        .causes(of: "a").map(\.text)
    }
    #expect(texts(Self.record()).isEmpty)
    #expect(
      texts(Self.record(specification: "t", data: "e", noise: 1)) == [
        "option changed: data.noise 0 → 1 (line 2)"
      ])
    #expect(texts(Self.record(data: "e")) == ["data changed"])
    #expect(texts(Self.record(engine: "2", platform: "q")) == ["engine changed: 1 → 2"])
    #expect(texts(Self.record(platform: "q")) == ["platform changed: p → q"])
  }

  @Test("differ by extensions")
  func extensions() {
    var old = Self.record()
    old.extensions = [
      RecordedExtension(name: "b", version: "1", adds: []),
      RecordedExtension(name: "c", version: "1", adds: []),
    ]
    var new = Self.record()
    new.extensions = [RecordedExtension(name: "b", version: "2", adds: [])]
    #expect(
      RecordComparison(from: old, to: new).causes(of: "a").map(\.text) == [
        "extension 'b' changed: 1 → 2", "extension 'c' changed: 1 → none",
      ])
  }

  @Test("name only options of the label that a value is of")
  func labels() {
    let comparison = RecordComparison(
      from: Self.record(), to: Self.record(specification: "t", rate: 0.2))
    #expect(comparison.causes(of: "a").count == 2)
    #expect(
      comparison.causes(of: Address("a", "adam", "mse")).map(\.text) == [
        "option changed: optimizers.adam.learning_rate 0.1 → 0.2"
      ])
    #expect(comparison.causes(of: Address("a", "data", "n_samples")).count == 2)
  }

  @Test("may have come or gone")
  func presence() {
    let none = ResultsFile(engine: "1", platform: "p", runs: [])
    #expect(RecordComparison(from: none, to: Self.record()).causes(of: "a") == [.newRun("a")])
    #expect(RecordComparison(from: Self.record(), to: none).causes(of: "a") == [.removedRun("a")])
    #expect(RecordComparison(from: none, to: none).causes(of: "a").isEmpty)
  }
}
