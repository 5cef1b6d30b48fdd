import Foundation
import Options
import TestSupport
import Testing

@testable import Optimization

/// What theory predicts is what runs do.
@Suite struct TheoryTests {
  static let methods: [(name: String, options: [OptionEntry])] = [
    ("gradient_descent", [OptionEntry("learning_rate", .number(0.15))]),
    ("gradient_descent", [OptionEntry("learning_rate", .string("optimal"))]),
    ("ista", [OptionEntry("learning_rate", .string("1/L"))]),
    ("momentum", [OptionEntry("learning_rate", .number(0.5))]),
    ("momentum", [OptionEntry("momentum", .number(0.2))]),
    ("heavy_ball", [OptionEntry("learning_rate", .number(0.05))]),
    ("heavy_ball", [OptionEntry("momentum", .number(0.1))]),
    ("nesterov", [OptionEntry("learning_rate", .number(0.05))]),
    ("nesterov", [OptionEntry("momentum", .number(0.2))]),
    ("sgd", [OptionEntry("learning_rate", .number(0.1)), OptionEntry("momentum", .number(0.5))]),
    (
      "sgd",
      [
        OptionEntry("learning_rate", .number(0.1)), OptionEntry("momentum", .number(0.5)),
        OptionEntry("dampening", .number(0.5)),
      ]
    ),
    (
      "sgd",
      [
        OptionEntry("learning_rate", .number(0.1)), OptionEntry("momentum", .number(0.5)),
        OptionEntry("nesterov", .boolean(true)),
      ]
    ),
  ]

  /// Eigenvalues 0.5, 1 and 10.
  private static let objective = QuadraticObjective(eigenvalues: [0.5, 1, 10], basis: nil)

  private func method(_ name: String, _ options: [OptionEntry]) throws -> any Optimizer {
    try Catalogue.optimizers.member(named: name, options: .mapping(options))
      .resolved(for: Self.objective.curvature)
  }

  private func theory(_ method: any Optimizer) throws -> [String: Double] {
    let curvature = try #require(Self.objective.curvature)
    let values = method.theory(of: TheoryProblem(curvature: curvature, sampleCount: 1))
    return Dictionary(uniqueKeysWithValues: values.map { ($0.name, $0.value) })
  }

  @Test(arguments: methods)
  func `the error shrinks at the predicted rate`(_ name: String, _ options: [OptionEntry]) throws {
    let method = try method(name, options)
    let rate = try #require(try theory(method)["rate"])
    var loop = Minimize()
    loop.epochs = 400
    let excess = try loop.run(method, on: Self.objective).excess
    // Over many steps, so that a rotating error shows its mean factor.
    let steps = min(200, Int(-200 / log(rate)))
    let start = min(excess.count - 1 - steps, steps)
    let measured = pow(excess[start + steps] / excess[start], 0.5 / Double(steps))
    #expect(abs(measured - rate) < 0.01)
    #expect(rate < 1)
  }

  @Test(arguments: methods)
  func `the stability limit parts convergence from divergence`(
    _ name: String, _ options: [OptionEntry]
  ) throws {
    var method = try method(name, options)
    let limit = try #require(try theory(method)["stability_limit"])
    var loop = Minimize()
    loop.epochs = 2000
    method.learningRate = .constant(0.99 * limit)
    #expect(try loop.run(method, on: Self.objective).divergedAt == nil)
    method.learningRate = .constant(1.01 * limit)
    #expect(try loop.run(method, on: Self.objective).divergedAt != nil)
  }

  @Test(arguments: ["gradient_descent", "heavy_ball", "momentum", "nesterov"])
  func `the optimal constants have the optimal rate`(_ name: String) throws {
    let best = try method(name, [OptionEntry("learning_rate", .string("optimal"))])
    let theory = try theory(best)
    let rate = try #require(theory["rate"])
    let optimal = try #require(theory["optimal_rate"])
    // The best momentum makes a double root, whose computed size is off by the root of rounding.
    #expect(abs(rate - optimal) < 1e-7)
    #expect(best.learningRate.number == theory["optimal_learning_rate"])
  }

  @Test(arguments: [
    ("gradient_descent", 0.0), ("heavy_ball", 0.6), ("momentum", 0.6), ("nesterov", 0.6),
  ])
  func `the noise floor is where SGD stays`(_ name: String, _ momentum: Double) throws {
    let data = try noisyData()
    let objective = try LinearRegression().objective(for: data)
    let beta = OptionEntry("momentum", .number(momentum))
    let method = try Catalogue.optimizers.member(
      named: name,
      options: .mapping(
        [OptionEntry("learning_rate", .number(name == "momentum" ? 0.1 : 0.04))]
          + (momentum > 0 ? [beta] : [])))
    let values = method.theory(
      of: TheoryProblem(
        curvature: try #require(objective.curvature), optimalLoss: objective.optimum?.loss,
        batchSize: 5, sampleCount: data.targets.count))
    let floor = try #require(values.first { $0.name == "noise_floor" }?.value)
    var loop = Minimize()
    loop.epochs = 1000
    loop.batchSize = .samples(5)
    loop.sampling = .replacement
    let excess = try loop.run(method, on: objective).excess.dropFirst(100)
    let measured = excess.reduce(0, +) / Double(excess.count)
    #expect(abs(measured / floor - 1) < 0.1)
  }

  /// Residuals that don't depend on the features, as the formula supposes.
  private func noisyData() throws -> Dataset {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.noise) = (200, 2, 10)
    return try source.makeDataset(readFile: noFile)
  }
}
