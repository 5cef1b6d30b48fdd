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
    let values = method.theory(of: TheoryProblem(curvature: curvature))
    return Dictionary(
      uniqueKeysWithValues: values.compactMap { value in
        value.value.number.map { (value.name, $0) }
      })
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
    // The best momentum makes a double root, which rounding may not part.
    #expect(abs(rate - optimal) < 1e-14)
    #expect(best.learningRate.number == theory["optimal_learning_rate"])
  }

  /// Of Polyak's constants both extreme eigenvalues have double roots, whatever they are.
  @Test func `equal roots have all their digits`() {
    for place in 1...300 {
      let (least, largest) = (0.01 * Double(place), 3.7)
      let sum = largest.squareRoot() + least.squareRoot()
      let root = abs(largest.squareRoot() - least.squareRoot()) / sum
      let recurrence = ErrorRecurrence.heavyBall(step: 4 / (sum * sum), momentum: root * root)
      for eigenvalue in [least, largest] {
        #expect(abs(recurrence.rate(eigenvalue) - root) < 1e-14)
      }
    }
  }

  @Test func `roots that differ by more than rounding are two`() {
    let recurrence = ErrorRecurrence(step: 1) { eigenvalue in (2 + eigenvalue, -1 - eigenvalue) }
    // 1 and 1 + λ are the roots.
    for eigenvalue in [1e-6, 1e-3, 0.5] {
      #expect(abs(recurrence.rate(eigenvalue) - 1 - eigenvalue) < 1e-3 * eigenvalue)
    }
  }
}
