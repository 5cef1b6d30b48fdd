import Optimization

extension Case {
  /// The gradient over all data, and how quick the same numbers can be read at best.
  static let gradients = [
    Case(name: "gradient") { try gradient { Clock.best(of: 8, $0) } },
    Case(name: "gradient, elapsed") { try gradient { Clock.elapsed(of: 8, $0) } },
    Case(name: "gradient, two cores") {
      try gradient { work in
        Parallelism.withThreads(2) { Clock.elapsed(of: 8, work) }
      }
    },
    Case(name: "share of read bandwidth") {
      // Measured in turn, so that both see the same machine.
      let numbers = [Double](repeating: 1, count: samples * (features + 1))
      var sum = 0.0
      var reading = Double.infinity
      let computing = try gradient { work in
        var best = Double.infinity
        for _ in 0..<8 {
          reading = min(reading, Clock.best(of: 1) { sum += total(of: numbers.span) })
          best = min(best, Clock.best(of: 1, work))
        }
        return best
      }
      // Looked at, so that the sums are not left out.
      return sum.isNaN ? .nan : reading / computing
    },
    Case(name: "read") {
      let numbers = [Double](repeating: 1, count: samples * (features + 1))
      var sum = 0.0
      let seconds = Clock.best(of: 8) { sum += total(of: numbers.span) }
      return sum.isNaN ? .nan : seconds
    },
  ]

  /// What `clock` says of the gradient of least squares over all data.
  private static func gradient(_ clock: (() -> Void) -> Double) throws -> Double {
    let objective = try LinearRegression().objective(for: gaussians)
    let point = [Double](repeating: 0.5, count: objective.dimension)
    var gradient = point
    return clock { _ = objective.evaluate(at: point, rows: nil, gradient: &gradient) }
  }

  /// The sum in eight vectors at a time: nothing but reading takes time.
  private static func total(of numbers: Span<Double>) -> Double {
    var sums = InlineArray<8, SIMD4<Double>>(repeating: .zero)
    var index = 0
    while index + 32 <= numbers.count {
      let block = numbers.extracting(index..<index + 32)
      for lane in 0..<8 {
        let first = lane * 4
        sums[lane] += SIMD4(
          block[first], block[first + 1], block[first + 2], block[first + 3])
      }
      index += 32
    }
    return (0..<8).reduce(0) { $0 + sums[$1].sum() }
  }
}
