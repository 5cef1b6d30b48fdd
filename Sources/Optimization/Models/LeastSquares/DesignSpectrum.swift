/// The eigenvalues of a least squares problem's Hessian, from the singular values of its design.
struct DesignSpectrum: Sendable {
  /// Singular values of the design in the user's own parameters, descending, all times 2⁻ᴱ.
  private let values: [Double]
  /// E.
  private let exponent: Int
  private let design: ScaledDesign

  init(_ spectral: SpectralDesign, _ rowSpace: RowSpace?) {
    design = spectral.design
    if let rowSpace {
      values =
        SingularValues(columns: rowSpace.columns(spectral.values), keepsRight: false).values
      exponent = rowSpace.exponent
      return
    }
    let largest = design.exponents.reduce(design.offset > 0 ? 0 : -1000) { max($0, $1) }
    exponent = largest
    let fromAbove = SingularValues(
      columns: Self.columns(spectral, exponent: largest), keepsRight: false
    ).values
    guard Self.isFarFromMeans(spectral) else {
      values = fromAbove
      return
    }
    // Rounding of large means is in the small values; the inverse has these as its large ones.
    let fromBelow = SingularValues(
      columns: Self.inverseColumns(spectral, exponent: largest), keepsRight: false
    ).values.reversed().map { 1 / $0 }
    values = Self.joined(fromAbove, fromBelow)
  }

  /// The larger half, in powers, of one list, and the smaller half of another.
  private static func joined(_ above: [Double], _ below: [Double]) -> [Double] {
    guard let largest = above.first, let smallest = below.last, smallest > 0 else { return above }
    let middle = largest * (smallest / largest).squareRoot()
    return zip(above, below).map { $0 >= middle ? $0 : $1 }.sorted(by: >)
  }

  /// Whether the means are so large beside the spread that they cost digits.
  private static func isFarFromMeans(_ spectral: SpectralDesign) -> Bool {
    let design = spectral.design
    guard design.offset > 0 else { return false }
    return design.centers.indices.contains { j in
      abs(design.centers[j]) * spectral.norms[0] > 16 * spectral.norms[j + 1]
    }
  }

  /// The columns of `R` in the user's own parameters.
  private static func columns(_ spectral: SpectralDesign, exponent: Int) -> [[Double]] {
    let design = spectral.design
    guard let triangle = spectral.triangle else { return [] }
    return triangle.indices.map { column in
      guard column >= design.offset else {
        return triangle[0].map { PowerOfTwo.scaled($0, by: -exponent) }
      }
      let j = column - design.offset
      let mean = design.centers[j]
      return triangle[column].indices.map { row in
        let own = triangle[column][row] + (design.offset > 0 ? mean * triangle[0][row] : 0)
        return PowerOfTwo.scaled(own, by: design.exponents[j] - exponent)
      }
    }
  }

  /// The columns of the transposed inverse of that.
  private static func inverseColumns(_ spectral: SpectralDesign, exponent: Int) -> [[Double]] {
    let design = spectral.design
    let scaled = spectral.norms.indices.map { column in
      zip(spectral.vectors, spectral.values).map { $0[column] / $1 / spectral.norms[column] }
    }
    var first = scaled[0]
    for j in design.centers.indices {
      for k in first.indices { first[k] -= design.centers[j] * scaled[j + 1][k] }
    }
    return [first.map { PowerOfTwo.scaled($0, by: exponent) }]
      + design.exponents.enumerated().map { j, own in
        scaled[j + 1].map { PowerOfTwo.scaled($0, by: exponent - own) }
      }
  }

  /// The same as eigenvalues of the Hessian.
  var hessian: HessianSpectrum {
    HessianSpectrum(
      values: values, exponent: exponent, dimension: design.dimension,
      divisor: Double(design.rows))
  }
}
