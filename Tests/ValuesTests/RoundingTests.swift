import Options
import Testing

@testable import Values

struct RoundingTests {
  private func record(_ values: [(String, Value)], engine: String = "1") -> ResultsFile {
    let entries = values.map { name, value in
      RunRecord.Entry(Address("c", "gd", name), value)
    }
    let run = RunRecord(
      id: "c", specification: "s", data: "d", options: OptionValue.mapping([]), values: entries)
    return ResultsFile(engine: engine, platform: "p", runs: [run])
  }

  /// The sizes that the others are small beside.
  private static let sizes: [(String, Value)] = [
    ("initial_loss", .number(1e4)), ("coef", .list([40, -3])),
    ("largest_eigenvalue", .number(2)),
  ]

  private func isSame(_ name: String, _ old: Value, _ new: Value) -> Bool {
    let old = record(Self.sizes + [(name, old)])
    return WrittenRecord(record(Self.sizes + [(name, new)])).isSame(as: Array(old.text.utf8))
  }

  @Test(
    arguments: [
      ("optimality_gap", 7.7e-28, 1.4e-29), ("optimality_gap", 0, 5e-30),
      ("optimality_gap", 8.807555e-15, 8.807554e-15), ("final_loss", 1e-26, 3e-27),
      ("gradient_norm", 4.6e-15, 1e-14), ("distance_to_optimum", 4.4e-16, 0),
      ("distance_to_optimum", 1.1e-13, 7e-15), ("intercept", -6e-16, 2e-16),
      ("r2", 0.25, 0.25 + 1e-14), ("rate", 0.7, 0.7 + 1e-11),
    ] as [(String, Double, Double)])
  func whatRoundingMovesIsTheSame(name: String, old: Double, new: Double) {
    #expect(isSame(name, .number(old), .number(new)))
    let seeds = { (value: Double) in Value.seeds([SeedValue(seed: 3, value: .number(value))]) }
    #expect(isSame(name, seeds(old), seeds(new)))
  }

  @Test(
    arguments: [
      ("optimality_gap", 1e-15, 1.1e-15), ("optimality_gap", 1e-4, 1.000001e-4),
      ("optimality_gap", 1e-20, -1e-20), ("gradient_norm", 1e-8, 1.1e-8),
      ("distance_to_optimum", 1e-9, 1.1e-9), ("final_loss", 3, 3.000001), ("r2", 1e-13, 2e-13),
      ("epochs", 98, 99), ("rate", 0.7, 0.7001),
    ] as [(String, Double, Double)])
  func moreThanRoundingIsAChange(name: String, old: Double, new: Double) {
    #expect(!isSame(name, .number(old), .number(new)))
  }

  @Test func onlyLastDigitsAreRoundedOtherwise() {
    let old = record([("r2", .number(0.25))])
    let bytes = Array(old.text.utf8)
    #expect(!WrittenRecord(old).isRounded(otherwiseThan: bytes))
    #expect(WrittenRecord(record([("r2", .number(0.25 + 1e-15))])).isRounded(otherwiseThan: bytes))
    #expect(!WrittenRecord(record([("r2", .number(0.26))])).isRounded(otherwiseThan: bytes))
    let other = record([("r2", .number(0.25 + 1e-15))], engine: "2")
    #expect(!WrittenRecord(other).isRounded(otherwiseThan: bytes))
    #expect(!WrittenRecord(old).isRounded(otherwiseThan: []))
  }
}
