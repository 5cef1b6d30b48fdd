import Foundation
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

/// The excess where predictions are far apart, or parameters far larger than what they predict.
struct ExcessFarAwayTests {
  @Test(arguments: [0.0, 1e-3])
  func isADifferenceOfLossesWhereParametersAreHuge(penalty: Double) throws {
    let rows = [
      [100000001.8992813, 100000000.64179604],
      [100000001.71340832, 99999998.79750305],
      [100000000.71595404, 99999999.56844367],
      [99999998.90849788, 99999999.19709466],
      [100000000.77556743, 100000001.72653927],
      [100000000.80684505, 100000000.52486707],
      [99999999.69697326, 100000000.47217253],
      [99999999.78114448, 99999998.55382255],
    ]
    let targets = [
      1.3028277658415328, 2.181676569848661, 1.7736970276544581, 1.3253264312896347,
      1.436924034393093, 1.8168455650589568, 1.2352414624649024, 0.9978373933391622,
    ]
    var model = PolynomialRegression()
    (model.features.degree, model.penalty) = (2, penalty)
    let data = Dataset(
      features: Matrix(rows: 8, columns: 2, elements: rows.flatMap(\.self)), targets: targets)
    let objective = try model.objective(for: data)
    let optimum = try #require(objective.optimum)
    let zeros = [Double](repeating: 0, count: objective.dimension)
    let excess = try #require(objective.excess(at: zeros))
    let difference = objective.loss(at: zeros) - optimum.loss
    #expect(abs(excess - difference) <= 1e-13 * difference)
  }

  @Test(arguments: [
    (40.0, 80.0), (80, 40), (-40, -80), (5, 900), (900, 5), (-3, 60), (60, -3), (0.1, 0.2),
  ])
  func ofLogisticLossKeepsItsDigits(prediction: Double, reference: Double) {
    let loss = LogisticLoss()
    let found = loss.divergence(prediction, from: reference, 1)
    let mirrored = loss.divergence(-prediction, from: -reference, 0)
    #expect(found == mirrored)
    // log(1 + eᵖ) − log(1 + eʳ) − σ(r)·(p − r), from the side where its parts are small.
    let (p, r) = reference > 0 ? (-prediction, -reference) : (prediction, reference)
    let soft = { (x: Double) in max(x, 0) + log1p(exp(-abs(x))) }
    let expected = soft(p) - soft(r) - exp(r) / (1 + exp(r)) * (p - r)
    #expect(abs(found - expected) <= 1e-12 * abs(expected))
  }
}
