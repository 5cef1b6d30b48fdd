extension Matrix {
  /// The Q of a thin QR decomposition, by Householder reflections with LAPACK's signs.
  ///
  /// Rows must not be fewer than columns.
  package func orthogonalFactor() -> Matrix {
    var work = self
    var factors: [Double] = []
    for column in 0..<columns { factors.append(work.reflectBelow(column)) }
    var factor = Matrix(rows: rows, columns: columns)
    for column in 0..<columns { factor[column, column] = 1 }
    for column in (0..<columns).reversed() {
      factor.apply(reflector: work, column: column, factor: factors[column], to: 0..<columns)
    }
    return factor
  }

  /// Makes one column zero below the diagonal, keeps the reflection's vector there, gives its factor.
  private mutating func reflectBelow(_ column: Int) -> Double {
    var square = 0.0
    for row in column + 1..<max(rows, column + 1) {
      square += self[row, column] * self[row, column]
    }
    // Nothing to reflect: LAPACK keeps the sign then.
    guard square > 0 else { return 0 }
    let lead = self[column, column]
    let length = (lead * lead + square).squareRoot()
    let diagonal = lead < 0 || (lead == 0 && lead.sign == .minus) ? length : -length
    let factor = (diagonal - lead) / diagonal
    for row in column + 1..<rows { self[row, column] /= lead - diagonal }
    apply(reflector: self, column: column, factor: factor, to: column + 1..<columns)
    self[column, column] = diagonal
    return factor
  }

  /// Applies `I − factor·v·vᵀ` to some columns; `v` is 1 and then what stands below the diagonal.
  private mutating func apply(
    reflector: Matrix, column: Int, factor: Double, to targets: Range<Int>
  ) {
    guard factor != 0 else { return }
    for target in targets {
      var dot = self[column, target]
      for row in column + 1..<max(rows, column + 1) {
        dot += reflector[row, column] * self[row, target]
      }
      let step = factor * dot
      self[column, target] -= step
      for row in column + 1..<max(rows, column + 1) {
        self[row, target] -= step * reflector[row, column]
      }
    }
  }
}
