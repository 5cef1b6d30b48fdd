import Optimization

extension Case {
  /// The least loss of a linear model: many samples, and more features than samples.
  static let optima = [(1_000_000, 20, "1,000,000 × 20"), (200, 2000, "200 × 2,000")].flatMap {
    rows, columns, size in
    [
      Case(name: "optimum, \(size)") {
        let data = regression(rows: rows, columns: columns)
        return try Clock.best(of: 3) { try solve(data) }
      },
      Case(name: "optimum, memory, \(size)") {
        let data = regression(rows: rows, columns: columns)
        try solve(data)
        return Memory.peak / (Double(rows * (columns + 1)) * 8)
      },
    ]
  }

  /// Normal features; targets are the sum of the first two and a little noise.
  private static func regression(rows: Int, columns: Int) -> Dataset {
    var random = RandomState(randomState: 0)
    let features = random.gaussians(rows: rows, columns: columns)
    let targets = (0..<rows).map { features[$0, 0] + features[$0, 1] + 0.1 * random.gaussian() }
    return Dataset(features: features, targets: targets)
  }

  private static func solve(_ data: Dataset) throws {
    guard try LinearRegression().objective(for: data).optimum != nil else {
      throw DataError("no optimum")
    }
  }
}
