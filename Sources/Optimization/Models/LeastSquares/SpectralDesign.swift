/// The singular value decomposition of a design whose columns are centred and scaled to unit norm.
///
/// Coordinates: `t` along the right singular vectors, `φ` of the scaled columns, `θ̂` of the columns
/// scaled by powers of two alone, as parameters are refined.
struct SpectralDesign: Sendable {
  let design: ScaledDesign
  /// The R of the design, without the targets; nil where samples are fewer than parameters.
  let triangle: [[Double]]?
  /// Lengths of columns before they are scaled to one.
  let norms: [Double]
  /// Singular values that are not zero, descending.
  let values: [Double]
  /// Right singular vectors of these.
  let vectors: [[Double]]
  /// The targets along the left singular vectors.
  let targets: [Double]
  /// Left singular vectors, a number a sample, where samples are fewer than parameters.
  let sampleVectors: [[Double]]

  var rank: Int { values.count }
  var isFull: Bool { rank == design.dimension }
  /// The condition number of the scaled design.
  var conditionNumber: Double { values.isEmpty ? 1 : values[0] / values[rank - 1] }

  init(_ design: ScaledDesign) {
    self.init(design, isTall: design.rows >= design.dimension || design.penalty > 0)
  }

  private init(_ design: ScaledDesign, isTall: Bool) {
    self.design = design
    let n = design.dimension
    guard isTall else {
      norms = design.columnNorms
      let factor = design.transposedFactor(norms: norms)
      let found = SingularValues(columns: (0..<design.rows).map { Array(factor.column($0)) })
      let rank = found.rank(rows: n)
      values = Array(found.values.prefix(rank))
      sampleVectors = Array(found.right.prefix(rank))
      let residuals = (0..<design.rows).map { design.target($0) - design.target.center }
      targets = sampleVectors.map { Norm.product($0, residuals) }
      vectors = Self.vectors(from: sampleVectors, values, of: design, norms: norms)
      triangle = nil
      return
    }
    let factor = design.triangularFactor()
    let columns = (0..<n).map { Array(factor.column($0).prefix(n)) }
    let lengths = columns.map { Norm.euclidean($0) }.map { $0 > 0 ? $0 : 1 }
    let found = SingularValues(
      columns: zip(columns, lengths).map { column, length in column.map { $0 / length } })
    let rank = found.rank(rows: design.rows)
    values = Array(found.values.prefix(rank))
    vectors = Array(found.right.prefix(rank))
    let right = Array(factor.column(n).prefix(n))
    targets = (0..<rank).map { Norm.product(found.left[$0], right) / found.values[$0] }
    (norms, triangle, sampleVectors) = (lengths, columns, [])
  }

  /// The right singular vectors that belong to left ones: a column is read once for all of them.
  private static func vectors(
    from samples: [[Double]], _ values: [Double], of design: ScaledDesign, norms: [Double]
  ) -> [[Double]] {
    var vectors = samples.map { _ in [Double](repeating: 0, count: design.dimension) }
    for column in 0..<design.dimension {
      let entries = (0..<design.rows).map { design.entry($0, column) }
      for (k, value) in values.enumerated() {
        let sum = product(samples[k], entries)
        vectors[k][column] = sum / (value * norms[column])
      }
    }
    return vectors
  }

  private static func product(_ x: [Double], _ y: [Double]) -> Double { x.span.product(y.span) }

  /// φ of the correction for residuals with this gradient with respect to centred columns.
  ///
  /// Two triangular solutions, which keep digits that the singular vectors would lose.
  func correction(gradient: [Double]) -> [Double] {
    guard let triangle else { return gradient }
    var x = gradient
    for k in x.indices {
      for i in 0..<k { x[k] -= triangle[k][i] * x[i] }
      x[k] /= triangle[k][k]
    }
    for k in x.indices.reversed() {
      x[k] /= triangle[k][k]
      for i in 0..<k { x[i] -= triangle[k][i] * x[k] }
    }
    return x
  }

  /// `t` of the same where some singular values are zero.
  func coordinates(gradient: [Double]) -> [Double] {
    let scaled = zip(gradient, norms).map { $0 / $1 }
    return zip(vectors, values).map { Norm.product($0, scaled) / ($1 * $1) }
  }

  /// `t` from the residuals themselves, where there are fewer samples than parameters.
  func coordinates(residuals: [Double]) -> [Double] {
    zip(sampleVectors, values).map { Norm.product($0, residuals) / $1 }
  }
}
