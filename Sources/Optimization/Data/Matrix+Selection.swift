extension Matrix {
  /// The given rows and columns, in the given orders.
  package func selecting(rows rowIndices: [Int], columns columnIndices: [Int]) -> Matrix {
    var selected: [Double] = []
    selected.reserveCapacity(rowIndices.count * columnIndices.count)
    let source = elements.span
    for row in rowIndices {
      let entries = source.extracting(row * columns..<(row + 1) * columns)
      for column in columnIndices { selected.append(entries[column]) }
    }
    return Matrix(rows: rowIndices.count, columns: columnIndices.count, elements: selected)
  }
}
