/// How much the gradients of single samples differ from the full one near the optimum.
package struct GradientNoise: Sendable, Equatable {
  /// tr C at the optimum: the mean of ‖∇Jᵢ(θ*) − ∇J(θ*)‖² over the samples.
  package var trace: Double
  /// By which share of itself it grows for each unit of excess loss.
  package var growth: Double

  package init(trace: Double, growth: Double) {
    self.trace = trace
    self.growth = growth
  }

  /// Of more samples, these many are looked at, evenly spaced: a mean over them is good enough.
  private static let mostSamples = 10_000
  private static let probes = 4

  /// Measured at the optimum of an objective that is smooth there; nil of one that is not.
  package init?(of objective: any Objective, at optimum: [Double], curvature: Curvature) {
    let (rest, start) = (
      Self.squaredSlope(of: objective, at: optimum),
      Self.squaredSlope(of: objective, at: objective.defaultStart)
    )
    var samples = Samples(objective, most: Self.mostSamples)
    let trace = samples.spread(at: optimum, besides: nil)
    // At a kink the gradient jumps, and no zero of it is where runs end.
    guard trace.isFinite, rest <= max(1e-9 * trace, 1e-12 * start) else { return nil }
    let size = optimum.reduce(1) { max($0, abs($1)) } * 1e-4
    let total = curvature.spectrum.reduce(0, +)
    var random = RandomState(0)
    var rise = 0.0
    for _ in 0..<Self.probes {
      // Near the optimum of least squares all directions are alike: the noise has the shape of H.
      let moved = optimum.map { $0 + (random.integer(in: 0..<2) == 0 ? size : -size) }
      rise += samples.spread(at: moved, besides: optimum) / Double(Self.probes)
    }
    let excess = 0.5 * size * size * total
    self.init(trace: trace, growth: trace > 0 && excess > 0 ? rise / excess / trace : 0)
  }

  private static func squaredSlope(of objective: any Objective, at point: [Double]) -> Double {
    var gradient = [Double](repeating: 0, count: objective.dimension)
    _ = objective.evaluate(at: point, rows: nil, gradient: &gradient)
    return gradient.reduce(0) { $0 + $1 * $1 }
  }
}

/// The samples of an objective, whose gradients are taken one by one.
private struct Samples {
  private let objective: any Objective
  private let rows: [Int]
  private var here: [Double]
  private var there: [Double]

  init(_ objective: any Objective, most: Int) {
    self.objective = objective
    let stride = max(1, (objective.sampleCount + most - 1) / most)
    rows = Array(Swift.stride(from: 0, to: objective.sampleCount, by: stride))
    here = [Double](repeating: 0, count: objective.dimension)
    there = here
  }

  /// The mean squared distance of the samples' gradients from their mean, or, with another point,
  /// of the differences between the gradients at both.
  mutating func spread(at point: [Double], besides other: [Double]?) -> Double {
    var sum = [Double](repeating: 0, count: point.count)
    var squares = 0.0
    for place in rows.indices {
      let row = rows[place...place]
      _ = objective.evaluate(at: point, rows: row, gradient: &here)
      if let other { _ = objective.evaluate(at: other, rows: row, gradient: &there) }
      for j in sum.indices {
        let entry = other == nil ? here[j] : here[j] - there[j]
        sum[j] += entry
        squares += entry * entry
      }
    }
    let count = Double(rows.count)
    let mean = sum.reduce(0) { $0 + ($1 / count) * ($1 / count) }
    return max(0, squares / count - mean)
  }
}
