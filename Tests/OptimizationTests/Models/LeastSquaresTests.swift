import TestSupport
import Testing

@testable import Optimization

/// The least squares optimum where the normal equations lose it.
@Suite struct LeastSquaresTests {
  /// NIST's *Statistical Reference Datasets*, linear regression, with the certified coefficients.
  static let problems = Result { try Fixture.json("numerics/nist_strd.json")["datasets"].array }

  @Test(arguments: try problems.get())
  func `NIST's certified coefficients have seven digits at least`(_ problem: JSONValue) throws {
    let solution = try Self.solution(of: problem)
    for (own, certified) in zip(solution.optimum.point, try problem["coef"].doubles) {
      #expect(abs(own / certified - 1) < 1e-7, "\(problem)")
    }
    let count = Double(try problem["y"].doubles.count)
    let certified = try problem["residual_sum"].double / (2 * count)
    // The least sum of squares of a point whose coefficients are doubles.
    #expect(abs(solution.optimum.loss - certified) <= 1e-8 * certified + 1e-20)
  }

  static func solution(of problem: JSONValue) throws -> LeastSquaresSolution {
    let rows = try problem["X"].array.map { try $0.doubles }
    var features = Matrix(
      rows: rows.count, columns: rows[0].count, elements: rows.flatMap(\.self))
    if let degree = try? problem["degree"].int {
      var polynomial = PolynomialFeatures()
      polynomial.degree = degree
      features = try polynomial.transform(features)
    }
    return try solve(
      features, try problem["y"].doubles, fitsIntercept: try problem["intercept"].bool)
  }

  static func solve(
    _ features: Matrix, _ targets: [Double], fitsIntercept: Bool = true, penalty: Double = 0
  ) throws -> LeastSquaresSolution {
    let data = LinearData(features: features, targets: targets, fitsIntercept: fitsIntercept)
    return try LeastSquaresSolution.solve(data, penalty: penalty) { _ in .nan }.get()
  }

  private static func column(_ values: [Double]) -> Matrix {
    Matrix(rows: values.count, columns: 1, elements: values)
  }

  @Test(arguments: [1e-300, 1e-160, 1e-8, 1, 1e8, 1e160, 1e300])
  func `the scale of a feature changes nothing but its coefficient`(_ scale: Double) throws {
    let x = [1.0, 2, 3, 4.5]
    let targets = [2.0, 3, 5, 4]
    let plain = try Self.solve(Self.column(x), targets)
    let scaled = try Self.solve(Self.column(x.map { $0 * scale }), targets)
    #expect(abs(scaled.optimum.loss / plain.optimum.loss - 1) < 1e-14)
    #expect(abs(scaled.optimum.point[0] / plain.optimum.point[0] - 1) < 1e-14)
    #expect(abs(scaled.optimum.point[1] * scale / plain.optimum.point[1] - 1) < 1e-14)
  }

  @Test func `a line over time stamps has its slope and condition`() throws {
    let times = (0..<40).map { 1.6e9 + 86_400 * Double($0) }
    let solution = try Self.solve(Self.column(times), times.map { 3 + ($0 - 1.6e9) / 86_400 })
    #expect(abs(solution.optimum.point[1] * 86_400 - 1) < 1e-15)
    #expect(solution.optimum.loss < 1e-28)
    // κ of [1, t]: four times the square of the mean square over the spread.
    let mean = times.reduce(0, +) / 40
    let spread = times.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / 40
    let condition = (1 + mean * mean + spread) * (1 + mean * mean + spread) / spread
    #expect(abs((solution.conditionNumber ?? 0) / condition - 1) < 1e-12)
  }

  @Test func `columns that differ by a hundred-millionth are two`() throws {
    let x = [1.0, 2, 3, 4, 5]
    let features = Matrix(
      rows: 5, columns: 2, elements: zip(x, [1.0, -1, 1, 1, -1]).flatMap { [$0, $0 + 1e-8 * $1] })
    let targets = (0..<5).map { 2 * features[$0, 0] - 3 * features[$0, 1] }
    let solution = try Self.solve(features, targets)
    #expect(solution.optimum.loss < 1e-30)
    #expect(abs(solution.optimum.point[1] - 2) < 1e-7)
  }

  @Test func `a column that is there twice shares its coefficient`() throws {
    let x = [1.0, 2, 4, 7]
    let features = Matrix(rows: 4, columns: 2, elements: x.flatMap { [$0, $0] })
    let solution = try Self.solve(features, x.map { 6 * $0 }, fitsIntercept: false)
    #expect(distance(solution.optimum.point, from: [3, 3]) < 1e-15)
    #expect(solution.curvature?.spectrum.first == 0)
    #expect(abs((solution.conditionNumber ?? 0) - 1) < 1e-15)
  }

  @Test func `the least norm counts the intercept and the user's own units`() throws {
    // b + 10w = 5 is nearest to the origin at (5, 50)/101.
    let solution = try Self.solve(Self.column([10]), [5])
    #expect(distance(solution.optimum.point, from: [5.0 / 101, 50.0 / 101]) < 1e-15)
    #expect(solution.optimum.loss == 0)
  }

  @Test(arguments: [0.0, 1e-3])
  func `fewer samples than parameters are solved as well`(_ penalty: Double) throws {
    var random = RandomState(3)
    let features = random.gaussians(rows: 5, columns: 9)
    let targets = (0..<5).map { _ in random.gaussian() }
    let solution = try Self.solve(features, targets, penalty: penalty)
    let objective = LinearObjective(
      Dataset(features: features, targets: targets), fitsIntercept: true, loss: SquaredLoss(),
      penalty: penalty)
    #expect(Norm.largest(objective.gradient(at: solution.optimum.point)) < 1e-15)
    #expect(abs(objective.loss(at: solution.optimum.point) - solution.optimum.loss) < 1e-16)
  }

  @Test func `digits that the data determine are counted`() throws {
    let x = (1...20).map { Double($0) / 20 }
    func digits(_ degree: Int) throws -> Double {
      var polynomial = PolynomialFeatures()
      polynomial.degree = degree
      let features = try polynomial.transform(Self.column(x))
      return try Self.solve(features, x.map { $0 * $0 }).certainDigits
    }
    #expect(try digits(1) > 15)
    #expect(try digits(9) > 6 && digits(9) < 10)
    #expect(try digits(16) < 4)
  }

  @Test func `entries that are not finite have no optimum`() {
    let data = LinearData(
      features: Self.column([1, .infinity]), targets: [1, 2], fitsIntercept: true)
    let found = LeastSquaresSolution.solve(data, penalty: 0) { _ in 0 }
    #expect(throws: MissingOptimum.overflow) { try found.get() }
  }

  /// Products with a constant c are the powers of x alone, in sizes from 1 to c³.
  @Test(arguments: [1.0, 2.5, 1e3, 1e6, 1e9]) func hasTheLeastNormOfParametersOfUnlikeSize(
    constant c: Double
  ) throws {
    let x = [0.23, -1.2, 1.1, 0.43, -1.3, 0.41, 1.01, -2.9, -0.69, 0.68]
    let y = x.enumerated().map {
      1 + 2 * $1 - $1 * $1 + 0.5 * $1 * $1 * $1 + ($0 % 3 == 0 ? 0.1 : 0)
    }
    func optimum(_ features: [[Double]], hasIntercept: Bool) throws -> Optimum {
      var model = PolynomialRegression()
      (model.features.degree, model.fitsIntercept) = (3, hasIntercept)
      let matrix = Matrix(
        rows: 10, columns: features[0].count, elements: features.flatMap(\.self))
      return try #require(
        model.objective(for: Dataset(features: matrix, targets: y)).optimum)
    }
    let plain = try optimum(x.map { [$0] }, hasIntercept: true)
    let both = try optimum(x.map { [c, $0] }, hasIntercept: false)
    #expect(abs(both.loss - plain.loss) <= 1e-12 * plain.loss)
    // Equal functions share what is theirs by their sizes.
    let groups = [
      [(0, c), (2, c * c), (5, c * c * c)], [(1, 1), (3, c), (6, c * c)], [(4, 1), (7, c)],
      [(8, 1.0)],
    ]
    for (group, coefficient) in zip(groups, plain.point) {
      let squares = group.reduce(0) { $0 + $1.1 * $1.1 }
      let sum = group.reduce(0) { $0 + $1.1 * both.point[$1.0] }
      #expect(abs(sum - coefficient) <= 1e-12 * abs(coefficient))
      for (index, size) in group {
        #expect(abs(both.point[index] - coefficient * size / squares) <= 1e-9)
      }
    }
  }

  /// Products of 10¹⁸ with a small penalty: J* is 1.13·10⁻¹⁶, in 150 digits; in doubles 3·10⁻¹¹ was.
  @Test func `powers beyond each other's digits have no optimum`() throws {
    let features = [
      1000001.691, 999999.534, 1000000.033, 1000000.408, 999999.211, 1000000.002, 999999.999,
      999998.245, 1000001.018, 1000000.6, 999999.375, 999999.828, 1000000.505, 999999.739,
      999999.757, 999998.547, 1000000.555, 1000000.124, 1000000.274, 999998.473,
    ]
    let targets = [
      2.0000012, 2.0000004, 1.9999992, 1.9999982, 2.0000016, 1.9999992, 2.0000002, 1.9999983,
      2.0000007, 1.9999987,
    ]
    var model = PolynomialRegression()
    (model.features.degree, model.fitsIntercept, model.penalty) = (3, false, 1e-3)
    let data = Dataset(
      features: Matrix(rows: 10, columns: 2, elements: features), targets: targets)
    let objective = try model.objective(for: data)
    #expect(objective.optimum == nil)
    #expect(objective.missingOptimum == .notConverged)
  }
}

/// Powers of an offset that are beyond each other's digits.
struct PowersBeyondDigitsTests {
  @Test func `no loss is given that a step of gradient descent goes below`() throws {
    let rows = [
      [99999999.68404388, 100000001.14414524], [100000000.66799116, 100000001.102671],
      [100000001.04764818, 99999999.30041645], [99999999.78247242, 100000000.13782954],
      [100000000.43020709, 100000000.74088758],
    ]
    let data = Dataset(
      features: Matrix(rows: 5, columns: 2, elements: rows.flatMap(\.self)),
      targets: [
        -0.34603993431633956, -0.34603826643449886, -0.3460391649873212, -0.3460383377924832,
        -0.34603904528057516,
      ])
    var model = PolynomialRegression()
    (model.features.degree, model.fitsIntercept, model.penalty) = (3, false, 0.001)
    let objective = try model.objective(for: data)
    #expect(objective.optimum == nil)
    #expect(objective.missingOptimum != nil)
    model.penalty = 0
    let plain = try #require(try model.objective(for: data).optimum)
    #expect(plain.loss < 1e-12)
  }
}
