import Options
import Testing

@testable import Optimization

/// Features may lie far from zero: years, prices, coordinates.
///
/// With an intercept the least loss is that of the same features near zero, though parameters that
/// are rounded would give predictions that are wrong in their eighth digit.
@Suite("An optimum far from zero") struct OptimumFarFromZeroTests {
  /// A hundred million and these, which doubles hold exactly.
  private static let features: [Double] = [
    -0.34598765, -2.23893552, -1.72587052, -0.49856810, -0.69840029, 0.58789090, 0.66620359,
    2.38629591,
  ].map { ($0 + 1e8) - 1e8 }
  private static let classes: [Double] = [0, 0, 0, 1, 0, 1, 1, 1]

  private func objective(_ model: OptionValue, offset: Double) throws -> any Objective {
    let data = Dataset(
      features: Matrix(rows: 8, columns: 1, elements: Self.features.map { $0 + offset }),
      targets: Self.classes, classCount: 2)
    return try Catalogue.models.member(model).objective(for: data)
  }

  @Test(
    arguments: [
      ["logistic_regression": ["alpha": 0.1]], ["multinomial_logistic_regression": ["alpha": 0.1]],
      ["huber": ["epsilon": 0.3, "alpha": 0.01]], ["ridge": ["alpha": 0.1]],
      ["lasso": ["alpha": 0.05]], ["lasso": ["alpha": 0.5]], ["elastic_net": ["alpha": 0.05]],
      "linear_regression",
    ] as [OptionValue])
  func isThatOfTheSameFeaturesNearZero(model: OptionValue) throws {
    let near = try objective(model, offset: 0)
    let far = try objective(model, offset: 1e8)
    let (one, two) = (try #require(near.optimum), try #require(far.optimum))
    #expect(abs(one.loss - two.loss) <= 4e-16, "\(one.loss) \(two.loss)")
    let start = [Double](repeating: 0, count: near.dimension)
    let (first, second) = (
      try #require(near.excess(at: start)), try #require(far.excess(at: start))
    )
    #expect(abs(first - second) <= 4e-16, "\(first) \(second)")
    var gradient = start
    let loss = far.evaluate(at: start, rows: nil, gradient: &gradient)
    #expect(abs(second - (loss - two.loss)) <= 4e-16, "\(second)")
  }
}
