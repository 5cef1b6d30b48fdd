/// Sums of `c·xxᵀ` over the rows x of a matrix, of which the upper triangle is formed.
struct WeightedGram {
  private let columns: Int
  /// Row by row; entries left of the diagonal are not meant to be read.
  private(set) var entries: [Double]
  /// `Σ c·x`.
  private(set) var sums: [Double]
  /// `Σ c`.
  private(set) var total = 0.0

  init(columns: Int) {
    self.columns = columns
    entries = Array(repeating: 0, count: columns * columns)
    sums = Array(repeating: 0, count: columns)
  }

  /// Adds all rows, each with its weight.
  mutating func add(_ matrix: Matrix, weight: (_ row: Int) -> Double) {
    var (newEntries, newSums) = (entries, sums)
    var entrySpan = newEntries.mutableSpan
    var sumSpan = newSums.mutableSpan
    let x = matrix.elements.span
    var row = 0
    while row < matrix.rows {
      // Past the end, the last row comes again with weight zero.
      let last = matrix.rows - 1
      let rows = (row, min(row + 1, last), min(row + 2, last), min(row + 3, last))
      let weights = SIMD4(
        weight(rows.0), row + 1 > last ? 0 : weight(rows.1), row + 2 > last ? 0 : weight(rows.2),
        row + 3 > last ? 0 : weight(rows.3))
      total += (weights.x + weights.y) + (weights.z + weights.w)
      add(
        x.extracting(range(rows.0)), x.extracting(range(rows.1)), x.extracting(range(rows.2)),
        x.extracting(range(rows.3)), weights, to: &entrySpan, &sumSpan)
      row += 4
    }
    (entries, sums) = (newEntries, newSums)
  }

  private func range(_ row: Int) -> Range<Int> {
    let first = row &* columns
    return first..<first &+ columns
  }

  @inline(__always)
  private func add(
    _ a: Span<Double>, _ b: Span<Double>, _ c: Span<Double>, _ d: Span<Double>,
    _ weights: SIMD4<Double>, to entries: inout MutableSpan<Double>,
    _ sums: inout MutableSpan<Double>
  ) {
    guard a.count == columns, b.count == columns, c.count == columns, d.count == columns
    else { return }
    for i in 0..<columns {
      let factors = SIMD4(a[i], b[i], c[i], d[i]) * weights
      sums[i] += (factors.x + factors.y) + (factors.z + factors.w)
      let (s, t) = (SIMD2(repeating: factors.x), SIMD2(repeating: factors.y))
      let (u, v) = (SIMD2(repeating: factors.z), SIMD2(repeating: factors.w))
      let first = i &* columns
      var j = i & ~1
      while j + 2 <= columns {
        let pair = (a.two(at: j) * s + b.two(at: j) * t) + (c.two(at: j) * u + d.two(at: j) * v)
        entries[first &+ j &+ 1] += pair.y
        entries[first &+ j] += pair.x
        j += 2
      }
      if j < columns {
        entries[first &+ j] +=
          (a[j] * factors.x + b[j] * factors.y) + (c[j] * factors.z + d[j] * factors.w)
      }
    }
  }
}
