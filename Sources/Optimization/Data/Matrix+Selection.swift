extension Matrix {
  /// The given rows and columns, in the given orders.
  package func selecting(rows rowIndices: [Int], columns columnIndices: [Int]) -> Matrix {
    var selected = Matrix(rows: rowIndices.count, columns: columnIndices.count)
    let source = elements.span
    let columnIndices = columnIndices.span
    var target = selected.elements.mutableSpan
    var next = 0
    for row in rowIndices {
      let entries = source.extracting(row * columns..<(row + 1) * columns)
      for index in columnIndices.indices {
        target[next] = entries[columnIndices[index]]
        next += 1
      }
    }
    return selected
  }
}
