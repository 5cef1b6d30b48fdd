import TestSupport
import Testing

@testable import Optimization

@Suite struct LinearObjectiveTests {
  /// Enough rows for several blocks, and columns that four don't divide.
  private func large() throws -> Dataset {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.noise) = (10_001, 7, 3)
    return try source.makeDataset(readFile: noFile)
  }

  @Test func `bits don't depend on the number of threads`() throws {
    let objective = try LinearRegression().objective(for: large())
    let point = objective.somePoint()
    let alone = objective.gradient(at: point)
    for threads in [2, 3, 8] {
      Parallelism.$threads.withValue(threads) {
        #expect(objective.gradient(at: point) == alone)
      }
    }
  }

  @Test func `many rows give what plain sums give`() throws {
    let data = try large()
    let objective = try LinearRegression().objective(for: data)
    let point = objective.somePoint()
    var (loss, gradient) = (0.0, [Double](repeating: 0, count: 8))
    for (row, target) in data.targets.enumerated() {
      let x = [1] + data.features.row(row)
      let residual = Norm.product(x, point) - target
      loss += residual * residual / 20_002
      for j in x.indices { gradient[j] += residual * x[j] / 10_001 }
    }
    #expect(distance([objective.loss(at: point)], from: [loss]) < 1e-13)
    #expect(distance(objective.gradient(at: point), from: gradient) < 1e-13)
  }

  @Test(arguments: Array(1...9) + [31, 32, 33, 40, 47])
  func `any number of columns and rows will do`(_ size: Int) throws {
    var random = RandomState(3)
    let data = Dataset(
      features: random.gaussians(rows: size, columns: size),
      targets: (0..<size).map { _ in random.gaussian() })
    let objective = try LinearRegression().objective(for: data)
    let point = objective.somePoint()
    let residuals = (0..<size).map {
      Norm.product([1] + data.features.row($0), point) - data.targets[$0]
    }
    let loss = residuals.map { 0.5 * $0 * $0 / Double(size) }.reduce(0, +)
    #expect(distance([objective.loss(at: point)], from: [loss]) < 1e-13)
    #expect(abs((objective.optimum?.loss ?? 1) / loss) < 1e-20)
  }
}
