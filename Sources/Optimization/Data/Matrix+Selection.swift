extension Matrix {
  /// The given rows and columns, in the given orders.
  public func selecting(rows rowIndices: [Int], columns columnIndices: [Int]) -> Matrix {
    let selected = [Double](large: rowIndices.count * columnIndices.count) { output in
      for row in rowIndices {
        for column in columnIndices { output.append(self[row, column]) }
      }
    }
    return Matrix(rows: rowIndices.count, columns: columnIndices.count, elements: selected)
  }

  /// Puts the rows and columns into other orders, without a second matrix.
  ///
  /// Both must name each index once: row `i` becomes what row `rowOrder[i]` was.
  mutating func rearrange(rows rowOrder: [Int], columns columnOrder: [Int]) {
    precondition(rowOrder.count == rows && columnOrder.count == columns, "an order of all")
    let (rows, columns, order) = (rows, columns, columnOrder.span)
    var entries = elements.mutableSpan
    var isPlaced = [Bool](repeating: false, count: rows)
    var kept = [Double](repeating: 0, count: columns)
    // Along each cycle of the order, a row's place is free once the row before it was moved.
    for start in 0..<rows where !isPlaced[start] {
      for column in kept.indices { kept[column] = entries[start * columns + column] }
      var place = start
      while rowOrder[place] != start {
        let source = rowOrder[place]
        for column in order.indices {
          entries[place * columns + column] = entries[source * columns + order[column]]
        }
        isPlaced[place] = true
        place = source
      }
      for column in order.indices { entries[place * columns + column] = kept[order[column]] }
      isPlaced[place] = true
    }
  }
}
