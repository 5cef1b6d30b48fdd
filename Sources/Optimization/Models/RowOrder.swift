/// Which rows a kernel goes through, in which order.
protocol RowOrder {
  var count: Int { get }
  func row(_ index: Int) -> Int
  /// The targets of four rows.
  func four(of targets: Span<Double>, at index: Int) -> SIMD4<Double>
  /// Whether a matrix of so many rows has all of them.
  func isWithin(_ count: Int) -> Bool
  /// The rows from an index on as C loops take them: a list with its length, or the first one.
  func withRows(from index: Int, _ body: (UnsafePointer<Int>?, _ first: Int, _ listed: Int) -> Void)
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

  func isWithin(_ count: Int) -> Bool { first >= 0 && self.count <= count - first }

  @inline(__always)
  func withRows(from index: Int, _ body: (UnsafePointer<Int>?, Int, Int) -> Void) {
    body(nil, first &+ index, 0)
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

  func isWithin(_ count: Int) -> Bool { rows.allSatisfy { 0..<count ~= $0 } }

  @inline(__always)
  func withRows(from index: Int, _ body: (UnsafePointer<Int>?, Int, Int) -> Void) {
    rows.withUnsafeBufferPointer { rows in
      body(rows.baseAddress.map { $0 + index }, 0, rows.count - index)
    }
  }
}
