import Options
import Testing

@testable import Optimization

/// Batches as large as the data, drawn with replacement, still miss samples.
@Suite struct ReplacementTests {
  private func losses(_ options: OptionValue, seeds: Int = 3) throws -> [Double] {
    let experiment = try Experiment(decoding: [
      "data": ["make_regression": ["n_samples": 12, "n_features": 2, "noise": 3]], "epochs": 2,
      "seeds": .integer(seeds), "optimizers": ["sgd": options],
    ])
    let run = try #require(try experiment.run(readFile: noFile)["sgd"])
    return run.points[0].outcomes.compactMap { $0.values["final_loss"]?.number }
  }

  @Test(arguments: [12, "all"] as [OptionValue])
  func aFullBatchWithReplacementDependsOnTheSeed(_ size: OptionValue) throws {
    let drawn = try losses(["learning_rate": 0.1, "batch_size": size, "replacement": true])
    #expect(Set(drawn).count == 3)
    let whole = try losses(["learning_rate": 0.1, "batch_size": size])
    #expect(Set(whole).count == 1)
    #expect(drawn[0] != whole[0])
  }

  /// The step is taken on the rows that NumPy's `choice(12, 12)` draws.
  @Test func theRowsAreThoseOfTheRandomState() throws {
    let objective = try LinearRegression().loss(
      over: MakeRegression(
        decoding: ["n_samples": 12, "n_features": 2, "noise": 3]
      ).makeDataset(readFile: noFile))
    var random = RandomState(0)
    let rows = random.choiceWithReplacement(12, of: 12)
    var gradient = [Double](repeating: 0, count: 3)
    _ = objective.evaluate(at: [0, 0, 0], rows: rows[...], gradient: &gradient)
    var loop = Minimize()
    loop.epochs = 1
    loop.sampling = .replacement
    loop.batchSize = .all
    var sgd = SGD()
    sgd.learningRate = .constant(0.5)
    let trace = try loop.run(sgd, on: objective)
    #expect(trace.finalPoint == gradient.map { -0.5 * $0 })
  }

  @Test func aFunctionHasNothingToDraw() {
    #expect(BatchSize.all.count(of: 1, .replacement) == nil)
    #expect(BatchSize.samples(5).count(of: 5, .shuffle) == nil)
    #expect(BatchSize.samples(4).count(of: 5, .shuffle) == 4)
    #expect(BatchSize.samples(5).count(of: 5, .replacement) == 5)
  }
}
