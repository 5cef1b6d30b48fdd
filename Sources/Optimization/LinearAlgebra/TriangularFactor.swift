/// The R of a QR factorization of rows that come in blocks, by Householder reflections.
///
/// The rows themselves are forgotten: memory is that of R and of one block. Golub, Van Loan 2013,
/// *Matrix Computations*, §5.2; blocks on top of each other as in Demmel, Grigori, Hoemmen, Langou
/// 2012, "Communication-optimal parallel and sequential QR and LU factorizations". The order of all
/// sums depends on the order of the rows alone.
struct TriangularFactor: Sendable {
  /// Rows of a block: a few columns of so many numbers stay in the first-level cache.
  static let blockRows = 128

  let columns: Int
  /// Column by column, `columns` entries each, those below the diagonal zero.
  private(set) var entries: [Double]

  init(columns: Int) {
    self.columns = columns
    entries = Array(repeating: 0, count: columns * columns)
  }

  subscript(row: Int, column: Int) -> Double { entries[column * columns + row] }

  /// The column of that number, down to the diagonal and the zeros below it.
  func column(_ index: Int) -> ArraySlice<Double> {
    entries[index * columns..<(index + 1) * columns]
  }

  /// Adds a block of rows, column by column, `blockRows` entries each; missing rows are zero.
  mutating func add(_ block: inout [Double]) {
    let columns = columns
    var vector = [Double](repeating: 0, count: Self.blockRows)
    var r = entries.mutableSpan
    var rows = block.mutableSpan
    for j in 0..<columns {
      guard let factor = Self.reflect(&r, rows, column: j, of: columns, &vector) else { continue }
      for k in j + 1..<max(columns, j + 1) {
        let start = k * Self.blockRows
        let dot = factor * (r[k * columns + j] + rows.product(from: start, vector))
        r[k * columns + j] -= dot
        rows.subtract(dot, times: vector, from: start)
      }
    }
  }

  /// Adds the rows of another factor.
  mutating func add(_ other: TriangularFactor) {
    var block = [Double](repeating: 0, count: Self.blockRows * columns)
    for first in stride(from: 0, to: columns, by: Self.blockRows) {
      for column in 0..<columns {
        for row in 0..<Self.blockRows {
          let isThere = first + row <= column
          block[column * Self.blockRows + row] = isThere ? other[first + row, column] : 0
        }
      }
      add(&block)
    }
  }

  /// The reflection that makes one column of the block zero: its vector, and its factor.
  ///
  /// The vector's entry for R itself is 1. Nil where there is nothing to reflect.
  private static func reflect(
    _ r: inout MutableSpan<Double>, _ block: borrowing MutableSpan<Double>, column j: Int,
    of columns: Int, _ vector: inout [Double]
  ) -> Double? {
    for row in 0..<blockRows { vector[row] = block[j * blockRows + row] }
    let square = vector.span.product(vector.span)
    guard square > 0 else { return nil }
    let lead = r[j * columns + j]
    let length = (lead * lead + square).squareRoot()
    let diagonal = lead < 0 ? length : -length
    for row in 0..<blockRows { vector[row] /= lead - diagonal }
    r[j * columns + j] = diagonal
    return (diagonal - lead) / diagonal
  }
}

extension MutableSpan<Double> {
  /// The sum of products of a stretch with a vector, whose count is a multiple of eight.
  @inline(__always)
  fileprivate func product(from start: Int, _ vector: [Double]) -> Double {
    let v = vector.span
    guard start >= 0, start + v.count <= count, v.count.isMultiple(of: 8) else { return .nan }
    var (p, q) = (SIMD4<Double>.zero, SIMD4<Double>.zero)
    var j = 0
    while j + 8 <= v.count {
      let k = start &+ j
      q += SIMD4(self[k &+ 4], self[k &+ 5], self[k &+ 6], self[k &+ 7]) * v.four(at: j + 4)
      p += SIMD4(self[k], self[k &+ 1], self[k &+ 2], self[k &+ 3]) * v.four(at: j)
      j += 8
    }
    let sum = p + q
    return (sum.x + sum.y) + (sum.z + sum.w)
  }

  /// Subtracts `factor·vector` from a stretch.
  @inline(__always)
  fileprivate mutating func subtract(_ factor: Double, times vector: [Double], from start: Int) {
    let v = vector.span
    guard start >= 0, start + v.count <= count, v.count.isMultiple(of: 4) else { return }
    var j = 0
    while j + 4 <= v.count {
      let k = start &+ j
      let change = factor * v.four(at: j)
      self[k &+ 3] -= change.w
      self[k] -= change.x
      self[k &+ 1] -= change.y
      self[k &+ 2] -= change.z
      j += 4
    }
  }
}
