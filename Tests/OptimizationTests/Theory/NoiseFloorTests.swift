import Options
import TestSupport
import Testing

@testable import Optimization

/// The predicted floor is where runs stay, and where it would not be there is none.
@Suite struct NoiseFloorTests {
  /// A method, how its batches are drawn, and how near its runs come to the prediction.
  struct Case: Sendable, CustomTestStringConvertible {
    var method = "sgd"
    var options: [OptionEntry] = []
    var rate: Double
    var batch: Int
    var sampling: Sampling
    var samples = 200
    var model = "linear_regression"
    var within: Double

    var testDescription: String {
      "\(method) \(rate), batches of \(batch) of \(samples), \(sampling.rawValue), \(model)"
    }
  }

  private static let momentum = [OptionEntry("momentum", .number(0.6))]

  static let cases: [Case] = [
    Case(rate: 0.02, batch: 1, sampling: .replacement, within: 0.1),
    Case(rate: 0.1, batch: 10, sampling: .replacement, within: 0.1),
    Case(rate: 0.4, batch: 10, sampling: .replacement, within: 0.1),
    Case(options: momentum, rate: 0.04, batch: 5, sampling: .replacement, within: 0.1),
    Case(
      method: "momentum", options: momentum, rate: 0.1, batch: 5, sampling: .replacement,
      within: 0.1),
    Case(
      method: "nesterov", options: momentum, rate: 0.04, batch: 5, sampling: .replacement,
      within: 0.1),
    // The last step of each epoch has a batch of one, and the loss is measured right after it.
    Case(rate: 0.1, batch: 19, sampling: .replacement, samples: 20, within: 0.2),
    Case(rate: 0.1, batch: 33, sampling: .shuffle, samples: 100, within: 0.2),
    Case(rate: 0.02, batch: 1, sampling: .shuffle, within: 0.2),
    Case(rate: 0.1, batch: 10, sampling: .shuffle, within: 0.2),
    Case(rate: 0.3, batch: 10, sampling: .shuffle, within: 0.2),
    Case(
      method: "heavy_ball", options: momentum, rate: 0.04, batch: 10, sampling: .shuffle,
      within: 0.2),
    Case(rate: 0.05, batch: 5, sampling: .replacement, model: "ridge", within: 0.1),
    Case(rate: 0.4, batch: 5, sampling: .replacement, model: "logistic_regression", within: 0.2),
    Case(rate: 0.4, batch: 5, sampling: .shuffle, model: "logistic_regression", within: 0.25),
  ]

  @Test(arguments: cases)
  func `runs stay at the predicted floor`(_ one: Case) throws {
    let objective = try objective(one)
    let method = try method(one)
    let floor = try #require(try predicted(method, one, on: objective).number)
    var measured: [Double] = []
    let steps = (one.samples + one.batch - 1) / one.batch
    let epochs = min(500, 50_000 / steps)
    for seed in 0..<3 {
      var loop = Minimize()
      loop.epochs = epochs
      loop.batchSize = .samples(one.batch)
      loop.sampling = one.sampling
      loop.seed = seed
      measured += try loop.run(method, on: objective).excess.dropFirst(epochs / 5)
    }
    let mean = measured.reduce(0, +) / Double(measured.count)
    #expect(abs(mean / floor - 1) < one.within, "measured \(mean), predicted \(floor)")
  }

  @Test func `the floor of shuffled passes is far below that of draws with replacement`() throws {
    var one = Case(rate: 0.02, batch: 10, sampling: .replacement, within: 0)
    let objective = try objective(one)
    let drawn = try #require(try predicted(try method(one), one, on: objective).number)
    one.sampling = .shuffle
    let shuffled = try #require(try predicted(try method(one), one, on: objective).number)
    #expect(shuffled < 0.05 * drawn)
  }

  static let withoutFloor: [(Case, String)] = [
    (Case(rate: 0.3, batch: 1, sampling: .replacement, within: 0), "the step is too large"),
    (Case(rate: 0.4, batch: 1, sampling: .shuffle, within: 0), "the step is too large"),
    (Case(rate: 2.5, batch: 10, sampling: .replacement, within: 0), "the method diverges"),
    (Case(rate: 0.01, batch: 1, sampling: .inOrder, within: 0), "in the order of the data"),
    (Case(rate: 0.01, batch: 1, sampling: .shuffle, samples: 30, within: 0), "15 samples"),
    (
      Case(rate: 0.01, batch: 1, sampling: .replacement, model: "lasso", within: 0),
      "a kink at its optimum"
    ),
  ]

  @Test(arguments: withoutFloor)
  func `where it does not hold there is none, and why`(_ one: Case, _ reason: String) throws {
    let value = try theory(one)["noise_floor"]
    #expect(value?.number == nil)
    let absence = try #require(value?.absence)
    #expect(absence.contains(reason))
  }

  @Test func `a step that changes has no floor, and a full gradient no noise`() throws {
    var one = Case(rate: 0.01, batch: 10, sampling: .shuffle, within: 0)
    one.options = [
      OptionEntry(
        "learning_rate",
        .mapping([
          OptionEntry(
            "exponential",
            .mapping([OptionEntry("base", .number(0.1)), OptionEntry("gamma", .number(0.9))]))
        ]))
    ]
    #expect(try theory(one)["noise_floor"]?.absence?.contains("changes") == true)
    one.options = []
    one.batch = 200
    #expect(try theory(one)["noise_floor"] == nil)
    #expect(try theory(one)["rate"]?.number != nil)
  }

  @Test func `no floor is predicted where every sample fits`() throws {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount) = (100, 3)
    let objective = try LinearRegression().objective(for: source.makeDataset(readFile: noFile))
    let one = Case(rate: 0.01, batch: 10, sampling: .replacement, samples: 100, within: 0)
    let floor = try #require(try predicted(try method(one), one, on: objective).number)
    #expect(floor < 1e-20)
  }

  private func method(_ one: Case) throws -> any Optimizer {
    let rate = [OptionEntry("learning_rate", .number(one.rate))]
    let isGiven = one.options.contains { $0.key == "learning_rate" }
    return try Catalogue.optimizers.member(
      named: one.method, options: .mapping((isGiven ? [] : rate) + one.options))
  }

  private func predicted(
    _ method: any Optimizer, _ one: Case, on objective: any Objective
  ) throws -> ResultValue {
    let curvature = try #require(objective.curvature)
    let optimum = try #require(objective.optimum)
    let noise = MiniBatchNoise(
      sampling: one.sampling, batchSize: one.batch, sampleCount: one.samples,
      gradient: GradientNoise(of: objective, at: optimum.point, curvature: curvature))
    let values = method.theory(of: TheoryProblem(curvature: curvature, noise: noise))
    return try #require(values.first { $0.name == "noise_floor" }?.value)
  }

  /// What a run of an experiment is told.
  private func theory(_ one: Case) throws -> [NamedValue] {
    let (model, data) = try problem(one)
    var label: [OptionEntry] = [
      OptionEntry("optimizer", .string(one.method)), OptionEntry("batch_size", .integer(one.batch)),
      OptionEntry("shuffle", .boolean(one.sampling != .inOrder)),
      OptionEntry("replacement", .boolean(one.sampling == .replacement)),
    ]
    if !one.options.contains(where: { $0.key == "learning_rate" }) {
      label.append(OptionEntry("learning_rate", .number(one.rate)))
    }
    let run = try OptimizerRun("run", decoding: .mapping(label + one.options))
    return run.theory(of: try Problem(model, PreparedData(dataset: data, parts: nil)))
  }

  private func objective(_ one: Case) throws -> any Objective {
    let (model, data) = try problem(one)
    return try model.objective(for: data)
  }

  private func problem(_ one: Case) throws -> (any Model, Dataset) {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.noise) = (one.samples, 2, 10)
    var data = try source.makeDataset(readFile: noFile)
    let isLogistic = one.model == "logistic_regression"
    if isLogistic {
      // Noise in the labels keeps the classes from being separable.
      var random = RandomState(3)
      data.targets = data.targets.map { ($0 / 50 + random.gaussian()) > 0 ? 1 : 0 }
      data.classes = [.number(0), .number(1)]
    }
    let alpha = [OptionEntry("alpha", .number(one.model == "lasso" ? 1e6 : 0.1))]
    let options = ["ridge", "lasso"].contains(one.model) ? alpha : []
    let model = try Catalogue.models.member(named: one.model, options: .mapping(options))
    return (model, data)
  }
}
