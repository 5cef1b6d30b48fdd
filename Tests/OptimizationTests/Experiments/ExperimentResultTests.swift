import Options
import Testing

@testable import Optimization

@Suite struct ExperimentResultTests {
  private static func outcome(seed: Int = 0, loss: Double, rate: Double = 0.1) -> Outcome {
    var history = History()
    history["epoch"] = .counts([0, 1, 2])
    history["updates"] = .counts([0, 10, 20])
    history["sample_gradients"] = .counts([0, 100, 200])
    history["loss"] = .numbers([8, 4, loss])
    history["gradient_norm"] = .numbers([3, 2, 1])
    return Outcome(
      seed: seed, options: [.init("learning_rate", .number(rate))],
      values: [
        .init("final_loss", .number(loss)), .init("epochs_to_tolerance", .missing),
        .init("coef", .list([loss, 7])), .init("converged", .boolean(loss < 1)),
      ],
      parameters: Parameters(coef: [loss, 7]), history: history)
  }

  private let result = ExperimentResult(
    data: [.init("n_samples", .integer(100)), .init("spectrum", .list([1, 2]))],
    runs: [
      RunResult(
        label: "plain", method: "gradient_descent",
        points: [SweepPoint(settings: [], outcomes: [outcome(loss: 2)])],
        theory: [.init("rate", .number(0.9))]),
      RunResult(
        label: "noisy", method: "sgd", isOverSeeds: true,
        points: [
          SweepPoint(settings: [], outcomes: [outcome(loss: 2), outcome(seed: 1, loss: 0.5)])
        ]),
      RunResult(
        label: "swept", method: "sgd", isSwept: true,
        points: [0.1, 0.2].map { rate in
          SweepPoint(
            settings: [.init("learning_rate", .number(rate))],
            outcomes: [outcome(loss: 1 - rate, rate: rate)])
        }, best: 1),
    ])

  @Test(arguments: [
    ("data.n_samples", ResultValue.integer(100)), ("data.spectrum[1]", .number(2)),
    ("theory.plain.rate", .number(0.9)), ("plain.final_loss", .number(2)),
    ("plain.coef[1]", .number(7)), ("plain.loss[1]", .number(4)),
    ("plain.updates[2]", .integer(20)),
    ("plain.learning_rate", .number(0.1)), ("plain.epochs_to_tolerance", .missing),
    ("noisy.final_loss.mean", .number(1.25)), ("noisy.final_loss.min", .number(0.5)),
    ("noisy.converged.mean", .number(0.5)), ("noisy.seed[1].final_loss", .number(0.5)),
    ("noisy.loss[2].max", .number(2)), ("noisy.coef[0].mean", .number(1.25)),
    ("swept.best.learning_rate", .number(0.2)), ("swept.best.final_loss", .number(0.8)),
    ("swept.sweep[0].final_loss", .number(0.9)),
  ])
  func `an address gives its value`(address: String, expected: ResultValue) {
    #expect(
      result.value(at: address.split(separator: ".").map { IndexedName(parsing: String($0)) })
        == expected)
  }

  @Test(arguments: [
    "", "data", "data.rows", "data.spectrum[2]", "plain", "plain.final", "plain.coef[2]",
    "plain.loss[3]", "plain.final_loss.mean", "noisy.final_loss", "noisy.final_loss.most",
    "noisy.seed[2].final_loss", "swept.final_loss", "swept.best", "swept.sweep[2].final_loss",
    "theory.plain", "theory.noisy.rate", "other.final_loss", "noisy.final_loss.mean[0]",
    "noisy[0].final_loss.mean", "theory.plain.rate[0]",
    "theory.plain[0].rate", "data[0].n_samples",
  ])
  func `an address of nothing gives nothing`(address: String) {
    #expect(
      result.value(at: address.split(separator: ".").map { IndexedName(parsing: String($0)) })
        == nil)
  }

  @Test func `values of all seeds come in their order`() {
    #expect(result["noisy"]?.seedValues(at: ["final_loss"]) == [.number(2), .number(0.5)])
  }

  @Test func `every listed value is found at its address, and the list is sorted`() {
    let all = result.allValues
    #expect(all.count == 2 + 1 + 4 + 4 * 7 + 5)
    for entry in all {
      #expect(result.value(at: entry.address.map { IndexedName($0) }) == entry.value)
    }
    let addresses = all.map { $0.address.joined(separator: "\u{0}") }
    #expect(addresses == addresses.sorted())
  }

  @Test func `a name with an index is read, anything else is a name`() {
    #expect(IndexedName("coef[12]").index == 12)
    #expect(IndexedName("coef[12]").name == "coef")
    for text in ["coef", "coef[]", "coef[-1]", "[1]", "coef[1"] {
      #expect(IndexedName(parsing: text) == IndexedName(text))
    }
  }
}
