import TestSupport
import Testing

@testable import Optimization

/// What every objective promises.
@Suite struct GradientTests {
  @Test(arguments: try SampleObjective.all())
  func `the gradient is that of finite differences`(_ sample: SampleObjective) {
    let objective = sample.objective
    let point = objective.somePoint()
    let differences = point.indices.map { i in
      // The cube root of ε balances rounding against the third derivative.
      let step = 6e-6 * max(1, abs(point[i]))
      var (left, right) = (point, point)
      left[i] -= step
      right[i] += step
      return (objective.loss(at: right) - objective.loss(at: left)) / (right[i] - left[i])
    }
    #expect(distance(objective.gradient(at: point), from: differences) < 1e-8)
  }

  @Test(arguments: try SampleObjective.all())
  func `the mean over single samples is the whole`(_ sample: SampleObjective) {
    let objective = sample.objective
    let point = objective.somePoint()
    var gradient = [Double](repeating: 0, count: objective.dimension)
    var mean = gradient
    var loss = 0.0
    for row in 0..<objective.sampleCount {
      loss += objective.evaluate(at: point, rows: [row], gradient: &gradient)
      for i in mean.indices { mean[i] += gradient[i] / Double(objective.sampleCount) }
    }
    loss /= Double(objective.sampleCount)
    #expect(distance([loss], from: [objective.loss(at: point)]) < 1e-13)
    #expect(distance(mean, from: objective.gradient(at: point)) < 1e-13)
  }
}
