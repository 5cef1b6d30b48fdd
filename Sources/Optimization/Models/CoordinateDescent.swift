/// The minimum of a quadratic plus `α‖w‖₁`, coordinate by coordinate, then exactly on its support.
///
/// Friedman, Hastie, Tibshirani 2010, "Regularization paths for generalized linear models via
/// coordinate descent".
struct CoordinateDescent {
  private let hessian: Matrix
  /// The quadratic is `½xᵀHx − cᵀx`, up to a constant.
  private let linear: [Double]
  private let penalty: Double
  private let firstWeight: Int
  private var point: [Double]

  init(_ solution: NewtonSolution, penalty: Double, firstWeight: Int) {
    hessian = solution.hessian
    let best = solution.optimum.point
    linear = (0..<best.count).map { row in Norm.product(Array(solution.hessian.row(row)), best) }
    self.penalty = penalty
    self.firstWeight = firstWeight
    point = Array(repeating: 0, count: best.count)
  }

  /// The minimum, to the last digits.
  mutating func run() -> [Double] {
    for _ in 0..<10_000 {
      let change = sweep()
      if change <= 1e-13 * Norm.largest(point) { break }
    }
    polish()
    return point
  }

  /// Minimizes along each coordinate once; the largest change.
  private mutating func sweep() -> Double {
    var largest = 0.0
    for j in point.indices where hessian[j, j] > 0 {
      let pull = linear[j] - Norm.product(Array(hessian.row(j)), point) + hessian[j, j] * point[j]
      let next = LassoObjective.soft(pull, j < firstWeight ? 0 : penalty) / hessian[j, j]
      largest = max(largest, abs(next - point[j]))
      point[j] = next
    }
    return largest
  }

  /// Solves for the coordinates that are not zero, their signs being known.
  private mutating func polish() {
    let support = point.indices.filter { $0 < firstWeight || point[$0] != 0 }
    guard !support.isEmpty else { return }
    let rows = hessian.selecting(rows: support, columns: support)
    let right = support.map { j in
      j < firstWeight ? linear[j] : linear[j] - (point[j] < 0 ? -penalty : penalty)
    }
    let solved = SymmetricEigen(rows).solve(right)
    let keepsSigns = zip(support, solved).allSatisfy { j, x in
      j < firstWeight || x * point[j] > 0
    }
    guard keepsSigns else { return }
    for (j, x) in zip(support, solved) { point[j] = x }
  }
}
