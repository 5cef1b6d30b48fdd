extension ScaledDesign {
  /// Rows whose factor is formed apart, so that several threads can work on them.
  private static var part: Int { 16_384 }

  /// The R of all rows, those of the penalty included, with the targets as its last column.
  func triangularFactor() -> TriangularFactor {
    let parts = Parallelism.map((rows + Self.part - 1) / Self.part) { part in
      self.factor(of: part * Self.part..<min(rows, (part + 1) * Self.part))
    }
    var factor = parts[0]
    for other in parts.dropFirst() { factor.add(other) }
    if penalty > 0 { addPenalty(to: &factor) }
    return factor
  }

  private func factor(of range: Range<Int>) -> TriangularFactor {
    let height = TriangularFactor.blockRows
    var factor = TriangularFactor(columns: dimension + 1)
    var block = [Double](repeating: 0, count: (dimension + 1) * height)
    for first in stride(from: range.lowerBound, to: range.upperBound, by: height) {
      let count = min(height, range.upperBound - first)
      if count < height { for index in block.indices { block[index] = 0 } }
      var span = block.mutableSpan
      for place in 0..<count { write(first + place, to: &span, at: place) }
      factor.add(&block)
    }
    return factor
  }

  private func addPenalty(to factor: inout TriangularFactor) {
    let (height, roots) = (TriangularFactor.blockRows, penaltyRoots)
    for first in stride(from: 0, to: columns, by: height) {
      var block = [Double](repeating: 0, count: (dimension + 1) * height)
      for place in 0..<min(height, columns - first) {
        block[(first + place + offset) * height + place] = roots[first + place]
      }
      factor.add(&block)
    }
  }

  /// The R of the transposed design, a column a sample: for fewer samples than parameters.
  ///
  /// `norms` are the lengths of the design's columns, which are scaled to one.
  func transposedFactor(norms: [Double]) -> TriangularFactor {
    let height = TriangularFactor.blockRows
    var factor = TriangularFactor(columns: rows)
    for first in stride(from: 0, to: dimension, by: height) {
      var block = [Double](repeating: 0, count: rows * height)
      for place in 0..<min(height, dimension - first) {
        for row in 0..<rows {
          block[row * height + place] = entry(row, first + place) / norms[first + place]
        }
      }
      factor.add(&block)
    }
    return factor
  }

  /// An entry of the design about the means.
  func entry(_ row: Int, _ column: Int) -> Double {
    column < offset ? 1 : feature(row, column - offset) - centers[column - offset]
  }

  /// The lengths of the design's columns; one where a column is zero.
  var columnNorms: [Double] {
    (0..<dimension).map { column in
      let norm = Norm.euclidean((0..<rows).map { entry($0, column) })
      return norm > 0 ? norm : 1
    }
  }
}
