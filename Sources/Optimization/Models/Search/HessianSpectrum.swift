/// Eigenvalues `σ²` of a Hessian `G·Gᵀ`, from the singular values of G.
struct HessianSpectrum: Sendable {
  /// Descending, times 2⁻ᴱ.
  let values: [Double]
  /// E.
  let exponent: Int
  /// Parameters.
  let dimension: Int
  /// What squares are divided by.
  var divisor = 1.0

  init(values: [Double], exponent: Int, dimension: Int, divisor: Double = 1) {
    self.values = values
    self.exponent = exponent
    self.dimension = dimension
    self.divisor = divisor
  }

  /// The spectrum of the columns of G.
  init(columns: [[Double]], exponent: Int, dimension: Int) {
    let factor = RowSpace.factor(of: columns, rows: dimension)
    let found = SingularValues(
      columns: columns.indices.map { Array(factor.column($0)) }, keepsRight: false)
    self.init(values: found.values, exponent: exponent, dimension: dimension)
  }

  /// κ: the square of the ratio of the largest singular value to the smallest that is not zero.
  var conditionNumber: Double? {
    guard let largest = values.first, let smallest = values.last(where: { $0 > 0 })
    else { return nil }
    let ratio = largest / smallest
    return (ratio * ratio).isFinite ? ratio * ratio : nil
  }

  /// L, μ and all eigenvalues; nil where they are no doubles.
  var curvature: Curvature? {
    let positive = values.filter { $0 > 0 }.map { value in
      PowerOfTwo.scaled(value * (value / divisor), by: 2 * exponent)
    }
    guard let most = positive.first, most.isFinite, let least = positive.last, least.isNormal
    else { return nil }
    let zeros = [Double](repeating: 0, count: dimension - positive.count)
    return Curvature(spectrum: zeros + positive.reversed(), largest: most, smallest: least)
  }
}

extension WhitenedDesign {
  /// The spectrum of a Hessian that is `factor·factorᵀ` in whitened coordinates.
  ///
  /// `contrasts` are the coordinates of classes, where there are several.
  func spectrum(_ factor: Matrix, contrasts: Matrix? = nil) -> HessianSpectrum {
    let space = rowSpaceBasis
    let design = spectral.design
    let blocks = contrasts ?? Matrix(rows: 1, columns: 1, elements: [1])
    let columns = (0..<factor.columns).map { column in
      (0..<blocks.rows).flatMap { block in
        space.vector(
          (0..<dimension).map { k in
            (0..<blocks.columns).reduce(0) {
              $0 + blocks[block, $1] * factor[$1 * dimension + k, column]
            } * spectral.values[k]
          })
      }
    }
    return HessianSpectrum(
      columns: columns, exponent: space.exponent, dimension: blocks.rows * design.dimension)
  }

  /// L where no second derivative of a sample's loss exceeds `bound`.
  func largestEigenvalue(bound: Double) -> Double? {
    var matrix = penalty
    for index in matrix.elements.indices { matrix.elements[index] *= 1 - bound }
    // Rows of samples and of the penalty are orthonormal together.
    for k in 0..<dimension { matrix[k, k] += bound / Double(spectral.design.rows) }
    return Cholesky(matrix).flatMap { spectrum($0.factor).curvature?.largest }
  }
}
