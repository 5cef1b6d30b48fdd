import TestSupport
import Testing

@testable import Optimization

/// What an objective that knows its minimum promises.
@Suite struct OptimumTests {
  static func known() throws -> [SampleObjective] {
    try SampleObjective.all().filter { $0.objective.optimum != nil }
  }

  @Test(arguments: try known().filter(\.isSmooth))
  func `the gradient vanishes at the optimum`(_ sample: SampleObjective) throws {
    let objective = sample.objective
    let optimum = try #require(objective.optimum)
    let start = Norm.euclidean(objective.gradient(at: objective.somePoint()))
    #expect(Norm.euclidean(objective.gradient(at: optimum.point)) < 1e-14 * start)
    let difference = objective.loss(at: optimum.point) - optimum.loss
    #expect(abs(difference) <= 1e-15 * max(1, optimum.loss))
  }

  @Test(arguments: try known().filter { certificate(of: $0.objective, at: []) != nil })
  func `the optimum is certified, and a point beside it is not`(_ sample: SampleObjective) throws {
    let optimum = try #require(sample.objective.optimum).point
    #expect(Self.certificate(of: sample.objective, at: optimum)?.holds == true)
    for length in [1e-9, 1e-6, 1e-3] {
      let beside = optimum.stepping(length, along: sample.objective.somePoint())
      #expect(Self.certificate(of: sample.objective, at: beside)?.holds == false, "\(length)")
    }
  }

  /// The certificate at a point; nil for an objective that gives none.
  private static func certificate(of objective: any Objective, at point: [Double]) -> Certificate? {
    let point = point.isEmpty ? objective.somePoint() : point
    if let sparse = objective as? LassoObjective { return sparse.certificate(at: point) }
    return (objective as? any CertifiedObjective)?.certificate(at: point)
  }

  @Test func `a gradient within eight units of its rounding is zero, and one beyond is not`() {
    for (units, holds) in [(0.0, true), (8, true), (8.0.nextUp, false), (-9, false)] {
      var certificate = Certificate()
      certificate.add(units * 0x1p-52 * 3, size: 3)
      #expect(certificate.holds == holds, "\(units)")
    }
  }

  @Test(arguments: try known())
  func `no neighbor is lower`(_ sample: SampleObjective) throws {
    let objective = sample.objective
    let optimum = try #require(objective.optimum)
    for seed in 1...20 as ClosedRange<UInt32> {
      let step = objective.somePoint(seed: seed)
      let neighbor = optimum.point.stepping(1e-3, along: step)
      #expect(objective.loss(at: neighbor) >= optimum.loss)
    }
  }

  @Test(arguments: try known())
  func `the excess is the difference of losses`(_ sample: SampleObjective) throws {
    let objective = sample.objective
    let optimum = try #require(objective.optimum)
    let point = objective.somePoint()
    let excess = try #require(objective.excess(at: point))
    let difference = objective.loss(at: point) - optimum.loss
    #expect(distance([excess], from: [difference]) < 1e-11)
    // θ* itself is no double: its last digit is all that is left.
    #expect(abs(objective.excess(at: optimum.point) ?? 1) < 1e-24)
  }

  @Test(arguments: try SampleObjective.convex().filter(\.isSmooth))
  func `the excess keeps its digits near the optimum`(_ sample: SampleObjective) throws {
    let objective = sample.objective
    let optimum = try #require(objective.optimum)
    let step = objective.somePoint()
    // At these distances the difference of losses has lost all digits; Huber's pieces are exact.
    let excesses = [1e-7, 1e-9].map { length in
      objective.excess(at: optimum.point.stepping(length, along: step)) ?? .nan
    }
    let ratio = excesses[0] / excesses[1]
    #expect(abs(ratio / 1e4 - 1) < 1e-5)
  }

  @Test func `singular problems have a minimum of least norm`() throws {
    let data = Dataset(
      features: Matrix(rows: 2, columns: 2, elements: [1, 1, 2, 2]), targets: [2, 4])
    var model = LinearRegression()
    model.fitsIntercept = false
    let objective = try model.objective(for: data)
    #expect(distance(objective.optimum?.point ?? [], from: [1, 1]) < 1e-15)
    #expect(objective.curvature?.smallest == objective.curvature?.largest)
  }

  @Test func `separable classes have no minimum`() throws {
    let data = Dataset(
      features: Matrix(rows: 4, columns: 1, elements: [-2, -1, 1, 2]), targets: [0, 0, 1, 1],
      classCount: 2)
    #expect(try LogisticRegression().objective(for: data).optimum == nil)
  }

  @Test func `a lasso with a large penalty is zero but for the intercept`() throws {
    var model = Lasso()
    model.penalty = 1e6
    let optimum = try model.objective(for: SampleObjective.numbers()).optimum
    #expect(optimum?.point.dropFirst().allSatisfy { $0 == 0 } == true)
    #expect(optimum?.point.first != 0)
  }

  /// The loss of a prediction that is right is small beside the prediction.
  @Test func `the least loss of classes far apart has all its digits`() throws {
    let features = Matrix(
      rows: 2, columns: 6, elements: [0, -3, 1, 2, -4, 1, -1, 4, 0, -1, 3, 0])
    let data = Dataset(features: features, targets: [0, 1], classCount: 2)
    var model = LogisticRegression()
    model.penalty = 0.001
    let objective = try model.objective(for: data)
    let optimum = try #require(objective.optimum)
    // With fifty digits.
    #expect(abs(optimum.loss - 0.0014962846280843687) < 1e-18)
    #expect(abs(objective.loss(at: optimum.point) - optimum.loss) < 1e-18)
  }
}

/// The bound L of losses whose second derivative is bounded.
struct BoundedCurvatureTests {
  /// Columns of unlike size, whose row space is turned before it is used.
  @Test(arguments: [1.0, 1e2, 1e5], [true, false])
  func isThatOfTheSamples(size: Double, hasIntercept: Bool) throws {
    let x = [0.23, -1.2, 1.1, 0.43, -1.3, 0.41, 1.01, -2.9, -0.69, 0.68]
    let rows = x.flatMap { value -> [Double] in
      [size * (1 + value), size * size * (value * value - 0.3), 1 + value / 7]
    }
    let data = Dataset(
      features: Matrix(rows: 10, columns: 3, elements: rows),
      targets: x.map { $0 > 0.3 ? 1 : 0 }, classCount: 2)
    var least = LinearRegression()
    least.fitsIntercept = hasIntercept
    let samples = try #require(try least.objective(for: data).curvature).largest
    var huber = HuberRegression()
    (huber.fitsIntercept, huber.epsilon) = (hasIntercept, 1e9)
    let bound = try #require(try huber.objective(for: data).curvature).largest
    #expect(abs(bound / samples - 1) < 1e-12)
    // Of larger columns the penalty is too little to hold classes together.
    guard size == 1 else { return }
    var logistic = LogisticRegression()
    (logistic.fitsIntercept, logistic.penalty) = (hasIntercept, 1e-3)
    let quarter = try #require(try logistic.objective(for: data).curvature).largest
    let share = quarter / (samples / 4) - 1
    #expect(share >= -1e-12)
    #expect(share <= 1e-12 + 1e-3 / (samples / 4))
  }
}
