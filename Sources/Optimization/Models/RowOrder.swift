/// Which rows a kernel goes through, in which order.
protocol RowOrder {
  var count: Int { get }
  func row(_ index: Int) -> Int
  /// The targets of four rows.
  func four(of targets: Span<Double>, at index: Int) -> SIMD4<Double>
}

/// Neighbors, one after the other.
struct ConsecutiveRows: RowOrder {
  let first: Int
  let count: Int

  @inline(__always)
  func row(_ index: Int) -> Int { first &+ index }

  @inline(__always)
  func four(of targets: Span<Double>, at index: Int) -> SIMD4<Double> {
    targets.four(at: first &+ index)
  }
}

/// A mini-batch.
struct ListedRows: RowOrder {
  let rows: ArraySlice<Int>
  var count: Int { rows.count }

  @inline(__always)
  func row(_ index: Int) -> Int { rows[rows.startIndex &+ index] }

  @inline(__always)
  func four(of targets: Span<Double>, at index: Int) -> SIMD4<Double> {
    SIMD4(
      targets[row(index)], targets[row(index &+ 1)], targets[row(index &+ 2)],
      targets[row(index &+ 3)])
  }
}
