/// What a point leaves of the targets; of small data with twice the digits of a double.
struct SparseResiduals: Sendable {
  /// Half the mean square, in the user's units.
  let halfMeanSquare: Double
  /// Sums of products with the columns about their means, in scaled units.
  private let sums: [DoubleDouble]
  private let design: ScaledDesign

  init(_ design: ScaledDesign, at point: [DoubleDouble]) {
    self.design = design
    let squares: Double
    (squares, sums) =
      design.isSmall ? Self.exact(design, point) : Self.rounded(design, point.map(\.value))
    halfMeanSquare = PowerOfTwo.scaled(
      0.5 * (squares / Double(design.rows)), by: 2 * design.target.exponent)
  }

  private static func exact(
    _ design: ScaledDesign, _ point: [DoubleDouble]
  ) -> (squares: Double, sums: [DoubleDouble]) {
    var squares = DoubleDouble.zero
    var sums = [DoubleDouble](repeating: .zero, count: design.dimension)
    for row in 0..<design.rows {
      var residual = DoubleDouble(sum: design.target.center, -design.target(row))
      for column in point.indices { residual += point[column] * design.exactEntry(row, column) }
      squares += residual * residual
      for column in point.indices { sums[column] += residual * design.exactEntry(row, column) }
    }
    return (squares.value, sums)
  }

  private static func rounded(
    _ design: ScaledDesign, _ point: [Double]
  ) -> (squares: Double, sums: [DoubleDouble]) {
    var squares = 0.0
    var sums = [Double](repeating: 0, count: design.dimension)
    for row in 0..<design.rows {
      var residual = design.target.center - design.target(row)
      for column in point.indices { residual += point[column] * design.entry(row, column) }
      squares += residual * residual
      for column in point.indices { sums[column] += residual * design.entry(row, column) }
    }
    return (squares, sums.map { DoubleDouble($0) })
  }

  /// The slope of half the mean square along each column, in the user's units.
  var slopes: [Double] {
    sums.indices.map { j in
      let exponent = j < design.offset ? 0 : design.exponents[j - design.offset]
      return PowerOfTwo.scaled(
        sums[j].value / Double(design.rows), by: design.target.exponent + exponent)
    }
  }

  /// The gradient of the whole sum along one column, in scaled units: not where its weight is zero.
  ///
  /// `corner` is the penalty of |w|, `ridge` that of ½w².
  func gradient(
    _ j: Int, at point: [DoubleDouble], corner: Double, ridge: Double
  ) -> Double {
    guard j >= design.offset else { return sums[j].value }
    let exponent = design.exponents[j - design.offset]
    let count = Double(design.rows)
    let constant = DoubleDouble(product: point[j].value < 0 ? -corner : corner, count)
      .scaled(by: -exponent - design.target.exponent)
    let square = DoubleDouble(product: ridge, count).scaled(by: -2 * exponent) * point[j]
    return (sums[j] + constant + square).value
  }
}

extension ScaledDesign {
  /// Whether sums with twice the digits take no time.
  var isSmall: Bool { rows * dimension <= 1 << 20 }

  /// An entry of the design about the means, not rounded.
  @inline(__always)
  fileprivate func exactEntry(_ row: Int, _ column: Int) -> DoubleDouble {
    column < offset
      ? DoubleDouble(1)
      : DoubleDouble(sum: feature(row, column - offset), -centers[column - offset])
  }
}
