extension SpectralDesign {
  /// θ̂ of the least squares solution: the only one, or the one whose parameters have least norm.
  ///
  /// The norm is that of the user's own parameters, the intercept included, as
  /// `numpy.linalg.lstsq` has it for features with a column of ones before them.
  func parameters(_ rowSpace: RowSpace?) -> [Double] {
    let t = zip(targets, values).map { $0 / $1 }
    let mean = design.target.center
    guard let rowSpace else { return uncentred(scaled(t), mean: mean) }
    guard design.offset > 0 else { return rowSpace.leastNorm(t, design) }
    // The mean of the targets is a multiple of the column of ones.
    let moved = zip(t, vectors).map { $0 + mean * norms[0] * $1[0] }
    return rowSpace.leastNorm(moved, design)
  }

  /// θ̂ for `t`, in the same way.
  func parameters(_ t: [Double], _ rowSpace: RowSpace?) -> [Double] {
    rowSpace?.leastNorm(t, design) ?? uncentred(scaled(t))
  }

  /// φ for `t`, columns not scaled to one.
  private func scaled(_ t: [Double]) -> [Double] {
    var point = [Double](repeating: 0, count: design.dimension)
    for (k, vector) in vectors.enumerated() {
      for j in point.indices { point[j] += t[k] * vector[j] }
    }
    return zip(point, norms).map { $0 / $1 }
  }

  /// The same line with its intercept at the origin.
  func uncentred(_ point: [Double], mean: Double = 0) -> [Double] {
    guard design.offset > 0 else { return point }
    var result = point
    var intercept = DoubleDouble(sum: point[0], mean)
    for j in design.centers.indices {
      intercept += DoubleDouble(product: -design.centers[j], point[j + 1])
    }
    result[0] = intercept.value
    return result
  }
}

/// The rows' span in the user's own parameters, where it is not all of space.
struct RowSpace: Sendable {
  /// One basis vector a singular value, all scaled by 2⁻ᴱ.
  let basis: [[Double]]
  /// E.
  let exponent: Int
  /// The R of the basis.
  private let factor: TriangularFactor
  /// How the basis is rotated against the singular vectors; nil where it is not.
  private let rotation: [[Double]]?

  init(_ spectral: SpectralDesign) {
    let design = spectral.design
    let offset = design.offset
    let exponent = design.exponents.reduce(offset > 0 ? 0 : -1000) { max($0, $1) }
    var basis = spectral.vectors.map { vector in
      (0..<design.dimension).map { column in
        let own = spectral.norms[column] * vector[column]
        guard column >= offset else { return PowerOfTwo.scaled(own, by: -exponent) }
        let j = column - offset
        let mean = offset > 0 ? design.centers[j] * spectral.norms[0] * vector[0] : 0
        return PowerOfTwo.scaled(own + mean, by: design.exponents[j] - exponent)
      }
    }
    self.exponent = exponent
    rotation = Self.grade(&basis)
    self.basis = basis
    factor = Self.factor(of: basis, rows: design.dimension)
  }

  /// The R of columns.
  static func factor(of columns: [[Double]], rows: Int) -> TriangularFactor {
    let height = TriangularFactor.blockRows
    var factor = TriangularFactor(columns: columns.count)
    for first in stride(from: 0, to: rows, by: height) {
      var block = [Double](repeating: 0, count: columns.count * height)
      for (k, column) in columns.enumerated() {
        for place in 0..<min(height, rows - first) {
          block[k * height + place] = column[first + place]
        }
      }
      factor.add(&block)
    }
    return factor
  }

  /// θ̂ of the parameters of least norm with the given coordinates.
  func leastNorm(_ t: [Double], _ design: ScaledDesign) -> [Double] {
    var point = [Double](repeating: 0, count: design.dimension)
    let t = rotation?.map { Norm.product($0, t) } ?? t
    var rest = t
    // The second and third time for the digits that the normal equations of the basis lose.
    for _ in 0..<3 {
      let weights = solveNormal(rest)
      for (k, vector) in basis.enumerated() {
        for j in point.indices { point[j] += weights[k] * vector[j] }
      }
      rest = zip(basis, t).map { $1 - Norm.product($0, point) }
    }
    return point.indices.map { j in
      let own = j < design.offset ? 0 : design.exponents[j - design.offset]
      return PowerOfTwo.scaled(point[j], by: own - exponent)
    }
  }

  /// The vector with coordinates along the singular vectors, times 2⁻ᴱ.
  func vector(_ t: [Double]) -> [Double] {
    let weights = rotation?.map { Norm.product($0, t) } ?? t
    var sums = [Double](repeating: 0, count: basis.first?.count ?? 0)
    for (weight, vector) in zip(weights, basis) {
      for j in sums.indices { sums[j] += weight * vector[j] }
    }
    return sums
  }

  /// The design's columns, rotated in both spaces so that these are as few as its rank.
  func columns(_ values: [Double]) -> [[Double]] {
    values.indices.map { i in
      let row = values.indices.map { $0 < i ? 0 : factor[i, $0] }
      let turned =
        rotation.map { rotation in
          values.indices.map { k in zip(rotation, row).reduce(0) { $0 + $1.0[k] * $1.1 } }
        } ?? row
      return zip(turned, values).map { $0 * $1 }
    }
  }

  /// The solution of `RᵀR·x = t`.
  private func solveNormal(_ t: [Double]) -> [Double] {
    var x = t
    for k in x.indices {
      for i in 0..<k { x[k] -= factor[i, k] * x[i] }
      x[k] /= factor[k, k]
    }
    for k in x.indices.reversed() {
      for i in k + 1..<max(x.count, k + 1) { x[k] -= factor[k, i] * x[i] }
      x[k] /= factor[k, k]
    }
    return x
  }
}
