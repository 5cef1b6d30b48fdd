/// Eigenvalues and eigenvectors of a symmetric matrix, by cyclic Jacobi rotations.
///
/// Golub, Van Loan 2013, *Matrix Computations*, §8.5.
package struct SymmetricEigen: Sendable, Equatable {
  /// Ascending.
  package private(set) var values: [Double]
  /// The eigenvector of `values[k]` is row `k`.
  package private(set) var vectors: Matrix

  /// Decomposes `matrix`, of which only the symmetric part is read.
  package init(_ matrix: Matrix) {
    let n = matrix.rows
    var a = matrix
    var v = Matrix(rows: n, columns: n)
    for i in 0..<n { v[i, i] = 1 }
    for _ in 0..<60 where Self.sweep(&a, &v) == false { break }
    let order = (0..<n).sorted { (a[$0, $0], $0) < (a[$1, $1], $1) }
    values = order.map { a[$0, $0] }
    vectors = v.selecting(rows: order)
  }

  /// Rotates every pair once; false when all pairs were negligible already.
  private static func sweep(_ a: inout Matrix, _ v: inout Matrix) -> Bool {
    var rotated = false
    for p in 0..<a.rows {
      for q in p + 1..<max(a.rows, p + 1) {
        let size = (abs(a[p, p]) * abs(a[q, q])).squareRoot()
        guard abs(a[p, q]) > size * 0x1p-54, abs(a[p, q]) > 0x1p-1000 else { continue }
        rotated = true
        rotate(&a, &v, p, q)
      }
    }
    return rotated
  }

  private static func rotate(_ a: inout Matrix, _ v: inout Matrix, _ p: Int, _ q: Int) {
    let tau = (a[q, q] - a[p, p]) / (2 * a[p, q])
    let t = (tau < 0 ? -1 : 1) / (abs(tau) + (1 + tau * tau).squareRoot())
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    let shift = t * a[p, q]
    a[p, p] -= shift
    a[q, q] += shift
    a[p, q] = 0
    a[q, p] = 0
    for k in 0..<a.rows where k != p && k != q {
      let (x, y) = (a[p, k], a[q, k])
      let (x2, y2) = (c * x - s * y, s * x + c * y)
      a[p, k] = x2
      a[k, p] = x2
      a[q, k] = y2
      a[k, q] = y2
    }
    for k in 0..<a.rows {
      let (x, y) = (v[p, k], v[q, k])
      v[p, k] = c * x - s * y
      v[q, k] = s * x + c * y
    }
  }

  /// Eigenvalues below this are zero: rounding of the largest.
  package var threshold: Double {
    Double(values.count) * 0x1p-52 * (values.last.map(abs) ?? 0)
  }
}
