/// The singular value decomposition `A = U·Σ·Vᵀ` of a small matrix, by one-sided Jacobi rotations.
///
/// Small values keep their digits where columns are of unlike size. Demmel, Veselić 1992, "Jacobi's
/// method is more accurate than QR".
struct SingularValues: Sendable {
  /// Descending, as many as columns.
  private(set) var values: [Double]
  /// `uₖ·σₖ`, one after the other.
  private(set) var left: [[Double]]
  /// The right singular vectors, one after the other; empty where they were not asked for.
  private(set) var right: [[Double]]

  /// Decomposes the matrix of the given columns.
  init(columns: [[Double]], keepsRight: Bool = true) {
    let n = columns.count
    let size = columns.reduce(0) { max($0, Norm.largest($1)) }
    // Squares neither overflow nor vanish.
    let exponent = PowerOfTwo.exponent(above: size)
    var a = columns.map { $0.map { PowerOfTwo.scaled($0, by: -exponent) } }
    var v = keepsRight ? (0..<n).map { k in (0..<n).map { $0 == k ? 1.0 : 0 } } : []
    // Long columns first: the rotations then have less to do (de Rijk 1989).
    let first = Self.descending(a.map { Norm.euclidean($0) })
    a = first.map { a[$0] }
    if keepsRight { v = first.map { v[$0] } }
    for _ in 0..<60 where !Self.sweep(&a, &v) { break }
    let norms = a.map { Norm.euclidean($0) }
    let order = Self.descending(norms)
    values = order.map { PowerOfTwo.scaled(norms[$0], by: exponent) }
    left = order.map { k in a[k].map { PowerOfTwo.scaled($0, by: exponent) } }
    right = keepsRight ? order.map { v[$0] } : []
  }

  private static func descending(_ values: [Double]) -> [Int] {
    values.indices.sorted { (values[$1], $0) < (values[$0], $1) }
  }

  /// How many values are not zero: those above `max(rows, columns)·ε` of the largest.
  func rank(rows: Int) -> Int {
    let threshold = Double(max(rows, values.count)) * 0x1p-52 * (values.first ?? 0)
    return values.firstIndex { !($0 > threshold) } ?? values.count
  }

  /// Rotates every pair of columns once; false when all were orthogonal already.
  private static func sweep(_ a: inout [[Double]], _ v: inout [[Double]]) -> Bool {
    var rotated = false
    var squares = a.map { Norm.product($0, $0) }
    for p in a.indices {
      for q in p + 1..<max(a.count, p + 1) {
        let cross = product(a[p], a[q])
        // Below this the angle is rounding.
        guard abs(cross) > 0x1p-51 * (squares[p] * squares[q]).squareRoot(),
          abs(cross) > 0x1p-1000
        else { continue }
        rotated = true
        let tau = (squares[q] - squares[p]) / (2 * cross)
        let t = (tau < 0 ? -1 : 1) / (abs(tau) + (1 + tau * tau).squareRoot())
        rotate(&a, p, q, t)
        if !v.isEmpty { rotate(&v, p, q, t) }
        squares[p] = product(a[p], a[p])
        squares[q] = product(a[q], a[q])
      }
    }
    return rotated
  }

  /// A sum of products in the order of the vectorized kernels.
  private static func product(_ x: [Double], _ y: [Double]) -> Double { x.span.product(y.span) }

  private static func rotate(_ columns: inout [[Double]], _ p: Int, _ q: Int, _ t: Double) {
    let c = 1 / (1 + t * t).squareRoot()
    let s = t * c
    var x: [Double] = []
    var y: [Double] = []
    swap(&x, &columns[p])
    swap(&y, &columns[q])
    var first = x.mutableSpan
    var second = y.mutableSpan
    for k in first.indices {
      let (old, other) = (first[k], second[k])
      first[k] = c * old - s * other
      second[k] = s * old + c * other
    }
    swap(&x, &columns[p])
    swap(&y, &columns[q])
  }
}
