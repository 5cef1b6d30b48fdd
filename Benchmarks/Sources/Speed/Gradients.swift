import Optimization

extension Case {
  /// The gradient over all data, and how quick the same numbers can be read at best.
  static let gradients = [
    Case(name: "gradient") {
      let data = regression.makeProblem(targetCount: 1)
      let objective = try LinearRegression().objective(
        for: Dataset(features: data.features, targets: data.targets.elements))
      let point = [Double](repeating: 0.5, count: objective.dimension)
      var gradient = point
      return Clock.best(of: 5) {
        _ = objective.evaluate(at: point, rows: nil, gradient: &gradient)
      }
    },
    Case(name: "read") {
      let numbers = [Double](repeating: 1, count: samples * (features + 1))
      var sum = 0.0
      let seconds = Clock.best(of: 5) { sum += total(of: numbers.span) }
      // Looked at, so that the sums are not left out.
      return sum.isNaN ? .nan : seconds
    },
  ]

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
