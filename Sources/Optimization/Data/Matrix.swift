/// A dense matrix of doubles, row by row.
public struct Matrix: Sendable, Equatable {
  /// The number of rows; of features, one a sample.
  public let rows: Int
  /// The number of columns; of features, one each.
  public let columns: Int
  /// `rows × columns` entries, row-major.
  public var elements: [Double]

  /// A matrix of the given entries; `elements.count` must be `rows × columns`.
  public init(rows: Int, columns: Int, elements: [Double]) {
    precondition(elements.count == rows * columns, "a matrix needs rows × columns entries")
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// A matrix of zeros.
  public init(rows: Int, columns: Int) {
    let elements = [Double](large: rows * columns) { output in
      output.append(repeating: 0, count: rows * columns)
    }
    self.init(rows: rows, columns: columns, elements: elements)
  }

  /// The entry of a row and a column, both from 0; other places are a programming error.
  public subscript(row: Int, column: Int) -> Double {
    get { elements[row * columns + column] }
    set { elements[row * columns + column] = newValue }
  }

  /// The entries of one row.
  public func row(_ index: Int) -> ArraySlice<Double> {
    elements[index * columns..<(index + 1) * columns]
  }

  /// The given rows, in the given order.
  public func selecting(rows indices: [Int]) -> Matrix {
    let source = elements.span
    let selected = [Double](large: indices.count * columns) { output in
      for index in indices {
        let entries = source.extracting(index * columns..<(index + 1) * columns)
        for column in entries.indices { output.append(entries[column]) }
      }
    }
    return Matrix(rows: indices.count, columns: columns, elements: selected)
  }
}
