/// What a point leaves of the targets: how large it is, and how it pulls at each parameter.
struct SparseResiduals: Sendable {
  /// Half the mean square, in the user's units.
  private(set) var halfMeanSquare = 0.0
  /// Sums of products with the columns about their means, in scaled units.
  private(set) var slopes: [DoubleDouble]
  /// Whether the slopes have twice the digits of a double.
  let isExact: Bool

  init(_ design: ScaledDesign, at point: [Double]) {
    // More entries take too long; their slopes are rounded once an entry.
    isExact = design.rows * design.dimension <= 1 << 20
    slopes = Array(repeating: .zero, count: design.dimension)
    let squares = isExact ? addExactly(design, point) : add(design, point)
    halfMeanSquare = PowerOfTwo.scaled(
      0.5 * (squares / Double(design.rows)), by: 2 * design.target.exponent)
  }

  private mutating func add(_ design: ScaledDesign, _ point: [Double]) -> Double {
    var squares = 0.0
    var sums = [Double](repeating: 0, count: design.dimension)
    for row in 0..<design.rows {
      var residual = design.target.center - design.target(row)
      for column in point.indices { residual += point[column] * design.entry(row, column) }
      squares += residual * residual
      for column in point.indices { sums[column] += residual * design.entry(row, column) }
    }
    slopes = sums.map { DoubleDouble($0) }
    return squares
  }

  private mutating func addExactly(_ design: ScaledDesign, _ point: [Double]) -> Double {
    var squares = DoubleDouble.zero
    for row in 0..<design.rows {
      var residual = DoubleDouble(sum: design.target.center, -design.target(row))
      for column in point.indices { residual += design.exactEntry(row, column) * point[column] }
      squares += residual * residual
      for column in point.indices { slopes[column] += residual * design.exactEntry(row, column) }
    }
    return squares.value
  }

  /// The slope of half the mean square along each column, in the user's units.
  func pulls(_ design: ScaledDesign) -> [Double] {
    slopes.indices.map { design.pull(slopes[$0], along: $0) }
  }

  /// The gradient by the user's parameters where the penalty has no corner: what rounding of the
  /// point leaves of zero. `corner` is the weight of |w|, `ridge` that of ½w².
  func rest(_ design: ScaledDesign, at point: [Double], corner: Double, ridge: Double) -> [Double] {
    guard isExact else { return [Double](repeating: 0, count: point.count) }
    let offset = design.offset
    let total = offset > 0 ? design.pull(slopes[0], along: 0) : 0
    let count = Double(design.rows)
    return point.indices.map { j in
      guard j >= offset else { return total }
      let exponent = design.exponents[j - offset]
      // The intercept is that about the means.
      let shift = PowerOfTwo.scaled(design.centers[j - offset] * total, by: exponent)
      guard point[j] != 0 else { return shift }
      let constant = DoubleDouble(product: point[j] < 0 ? -corner : corner, count)
        .scaled(by: -exponent - design.target.exponent)
      let square = DoubleDouble(product: ridge, count).scaled(by: -2 * exponent) * point[j]
      return design.pull(slopes[j] + constant + square, along: j) + shift
    }
  }
}

extension ScaledDesign {
  /// An entry of the design about the means, not rounded.
  @inline(__always)
  fileprivate func exactEntry(_ row: Int, _ column: Int) -> DoubleDouble {
    column < offset
      ? DoubleDouble(1)
      : DoubleDouble(sum: feature(row, column - offset), -centers[column - offset])
  }

  /// A sum of products with a column as the slope of half the mean square, in the user's units.
  fileprivate func pull(_ sum: DoubleDouble, along column: Int) -> Double {
    PowerOfTwo.scaled(
      sum.value / Double(rows),
      by: target.exponent + (column < offset ? 0 : exponents[column - offset]))
  }
}
