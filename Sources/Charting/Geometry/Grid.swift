/// Values at the crossings of lines of constant x and y.
package struct Grid: Hashable, Sendable {
  package let x: [Double]
  package let y: [Double]
  /// Row by row, a row for each y.
  package let values: [Double]

  package init(x: [Double], y: [Double], values: [Double]) {
    self.x = x
    self.y = y
    self.values = values
  }

  /// The values of a function at the crossings.
  package init(x: [Double], y: [Double], of function: (Double, Double) -> Double) {
    let values = y.flatMap { y in x.map { function($0, y) } }
    self.init(x: x, y: y, values: values)
  }

  /// The value in a column and a row.
  package subscript(column: Int, row: Int) -> Double { values[row * x.count + column] }
}
