extension LinearObjective {
  /// Rows whose sums are formed apart: the blocks may go to several threads, and their sums are
  /// added in their order. 4,096 rows are enough work, and their sums little memory.
  private static var blockSize: Int { 4096 }

  /// The sums over some rows, or over all of them.
  func sums(over rows: ArraySlice<Int>?, at point: [Double]) -> LinearSums {
    var sums = LinearSums(columns: data.features.columns)
    if let rows {
      sampleLoss.accumulate(rows, of: data, at: point, to: &sums)
    } else if sampleCount <= Self.blockSize {
      sampleLoss.accumulate(0..<sampleCount, of: data, at: point, to: &sums)
    } else {
      let blocks = (sampleCount + Self.blockSize - 1) / Self.blockSize
      for block in Parallelism.map(blocks, { sumsOfBlock($0, at: point) }) { sums.add(block) }
    }
    return sums
  }

  private func sumsOfBlock(_ block: Int, at point: [Double]) -> LinearSums {
    let first = block * Self.blockSize
    var sums = LinearSums(columns: data.features.columns)
    sampleLoss.accumulate(
      first..<min(first + Self.blockSize, sampleCount), of: data, at: point, to: &sums)
    return sums
  }
}
