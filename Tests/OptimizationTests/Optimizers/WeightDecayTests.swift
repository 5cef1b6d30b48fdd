import Options
import Testing

@testable import Optimization

/// The expected numbers are those of PyTorch's formulas, computed with NumPy.
@Suite struct WeightDecayTests {
  @Test(arguments: [
    ("gradient_descent: {weight_decay: 0.5}", [-0.9961694645610232, 1.0008497340285087]),
    (
      "gradient_descent: {weight_decay: 0.5, clip_norm: 1}",
      [-1.1546174643936897, 0.9965150147753667]
    ),
    (
      "heavy_ball: {momentum: 0.9, weight_decay: 0.5}",
      [-0.1766309742539929, -0.028810194015212686]
    ),
    (
      "heavy_ball: {momentum: 0.9, weight_decay: 0.5, clip_norm: 1}",
      [-0.9244189714587487, 0.9528907643195094]
    ),
  ])
  func `leads where NumPy's leads, after clipping`(_ written: String, _ expected: [Double]) throws {
    let point = try GradientClippingTests.run(written).outcome.parameters.coef
    for (a, b) in zip(point, expected) { #expect(abs(a - b) <= 1e-13) }
  }

  /// Gradient descent is PyTorch's SGD without momentum, which has a decay of its own.
  @Test func `of a rule without one is that of a rule with its own`() throws {
    let around = try GradientClippingTests.run("gradient_descent: {weight_decay: 0.5}").outcome
    let own = try GradientClippingTests.run("sgd: {weight_decay: 0.5}").outcome
    #expect(around.parameters == own.parameters && around.history == own.history)
  }

  @Test func `is written among the options once, and only where it is`() throws {
    func names(_ written: String) throws -> [String] {
      try GradientClippingTests.run(written).options.map(\.key).filter { $0 == WeightDecay.option }
    }
    #expect(try names("gradient_descent: {}") == [])
    #expect(try names("gradient_descent: {weight_decay: 1}") == [WeightDecay.option])
    #expect(try names("sgd: {}") == [WeightDecay.option])
    #expect(try names("adam: {weight_decay: 1}") == [WeightDecay.option])
  }

  @Test(arguments: ["lbfgs", "svrg", "saga", "ista"])
  func `is refused to methods that need more than a gradient`(_ name: String) {
    let error = #expect(throws: OptionErrors.self) {
      try OptimizerRun(name, decoding: .mapping([OptionEntry(WeightDecay.option, .number(1))]))
    }
    #expect(error?.errors.map(\.message) == ["option 'weight_decay' does not go with '\(name)'"])
  }

  @Test func `has no theory, since it moves the optimum`() throws {
    let plain = try GradientClippingTests.run("gradient_descent: {}")
    let decayed = try GradientClippingTests.run("gradient_descent: {weight_decay: 0.5}")
    #expect(decayed.theory.isEmpty && plain.method == decayed.method)
  }
}
