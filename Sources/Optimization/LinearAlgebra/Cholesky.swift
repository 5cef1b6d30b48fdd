/// The factor `A = C·Cᵀ` of a symmetric positive definite matrix.
struct Cholesky: Sendable {
  /// C, row by row; entries right of the diagonal are zero.
  private(set) var factor: Matrix

  /// Nil where the matrix is not positive definite to rounding.
  init?(_ matrix: Matrix) {
    factor = matrix
    let n = matrix.rows
    for i in 0..<n {
      for j in 0...i {
        var sum = matrix[i, j]
        for k in 0..<j { sum -= factor[i, k] * factor[j, k] }
        guard i == j else {
          factor[i, j] = sum / factor[j, j]
          continue
        }
        guard sum > 0x1p-50 * matrix[i, i], sum.isFinite else { return nil }
        factor[i, i] = sum.squareRoot()
      }
      for j in i + 1..<max(n, i + 1) { factor[i, j] = 0 }
    }
  }

  /// The solution of `A·x = right`.
  func solve(_ right: [Double]) -> [Double] {
    var x = right
    for i in x.indices {
      for k in 0..<i { x[i] -= factor[i, k] * x[k] }
      x[i] /= factor[i, i]
    }
    for i in x.indices.reversed() {
      x[i] /= factor[i, i]
      for k in 0..<i { x[k] -= factor[i, k] * x[i] }
    }
    return x
  }

  /// A bound of the smallest eigenvalue, from below its size: the inverse's trace.
  var smallestEigenvalue: Double {
    var trace = 0.0
    for column in 0..<factor.rows {
      var unit = [Double](repeating: 0, count: factor.rows)
      unit[column] = 1
      trace += solve(unit)[column]
    }
    return 1 / trace
  }
}
