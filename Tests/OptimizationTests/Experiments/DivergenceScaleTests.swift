import Options
import Testing

@testable import Optimization

/// Divergence is measured against the problem, not against a start next to the optimum.
@Suite struct DivergenceScaleTests {
  private func run(_ initial: OptionValue, rate: Double, by name: String) throws -> RunResult {
    let experiment = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 30, "n_features": 1, "random_state": 1]],
      "epochs": 30, "initial": initial,
      "optimizers": .mapping([OptionEntry(name, ["learning_rate": .number(rate)])]),
    ])
    return try #require(try experiment.run(readFile: noFile)[name])
  }

  private func optimum() throws -> [Double] {
    let data = try MakeRegression(
      decoding: ["n_samples": 30, "n_features": 1, "random_state": 1]
    ).makeDataset(readFile: noFile)
    return [0] + (data.coefficients ?? [])
  }

  @Test func aStepAwayFromTheOptimumIsNoDivergence() throws {
    let best = try optimum()
    let near = [1e-9, best[1] + 1e-9].optionValue
    let values = try run(near, rate: 0.01, by: "adam").values
    #expect(values["diverged"] == .boolean(false))
    #expect(values["epochs"] == .integer(30))
    #expect((values["final_loss"]?.number ?? 0) > 1000 * (values["initial_loss"]?.number ?? 1))
  }

  @Test func aRunThatLeavesTheProblemsScaleDivergesWhereverItStarts() throws {
    let best = try optimum()
    let zeros = try run("zeros", rate: 3, by: "gradient_descent")
    let near = try run([0.1, best[1]].optionValue, rate: 3, by: "gradient_descent")
    let far = try run([1e6, 1e6], rate: 3, by: "gradient_descent")
    for run in [zeros, near, far] { #expect(run.values["diverged"] == .boolean(true)) }
    // From further away the limit is further away, too.
    #expect((far.history.loss.last ?? 0) > 1000 * (zeros.history.loss.first ?? .infinity))
  }
}
