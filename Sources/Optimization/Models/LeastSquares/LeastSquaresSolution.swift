import RealModule

/// The minimum of a least squares problem, and what is known there, from the design itself.
///
/// Nothing goes through XᵀX, whose condition number is the square of X's. Least squares with a
/// penalty `½λ‖w‖²` are the same problem with a row `√(λm)·eⱼ` for each weight.
struct LeastSquaresSolution: Sendable {
  let optimum: Optimum
  /// L, μ and the spectrum; nil where they overflow.
  let curvature: Curvature?
  let conditionNumber: Double?
  /// How many digits of the parameters the data determine.
  let certainDigits: Double
  private let spectral: SpectralDesign
  /// The parts of θ* below the last digit of `optimum.point`.
  private let lowParts: [Double]
  /// m·∇J that rounding left at the optimum: times parameters of 10¹⁶ it counts; nil where it can't.
  ///
  /// Its entries may cancel: those of a large column are what they are small beside.
  private let slope: [DoubleDouble]?

  private var design: ScaledDesign { spectral.design }

  /// The solution, or why there is none; `loss` is the objective's own.
  static func solve(
    _ data: LinearData, penalty: Double, loss: ([Double]) -> Double
  ) -> Result<LeastSquaresSolution, MissingOptimum> {
    guard SolutionCost.ofLeastSquares(data, penalty: penalty).isAffordable else {
      return .failure(.tooLarge)
    }
    guard let design = ScaledDesign(data, penalty: penalty) else { return .failure(.overflow) }
    let solution = LeastSquaresSolution(SpectralDesign(design), loss: loss)
    guard solution.optimum.loss.isFinite, solution.optimum.point.allSatisfy(\.isFinite) else {
      return .failure(.overflow)
    }
    return .success(solution)
  }

  private init(_ spectral: SpectralDesign, loss: ([Double]) -> Double) {
    self.spectral = spectral
    let design = spectral.design
    let rowSpace = spectral.isFull ? nil : RowSpace(spectral)
    let start = spectral.parameters(rowSpace)
    var refinement = LeastSquaresRefinement(spectral, rowSpace, from: start)
    // Well-conditioned and large: the factorization has all digits already.
    let isPlain = design.rows * design.dimension > 1 << 21 && spectral.conditionNumber < 1e4
    if !isPlain { refinement.run() }
    let units = (0..<design.dimension).map { j in
      design.target.exponent - (j < design.offset ? 0 : design.exponents[j - design.offset])
    }
    let point = zip(refinement.point, units).map { PowerOfTwo.scaled($0.high, by: $1) }
    lowParts = zip(refinement.point, units).map { PowerOfTwo.scaled($0.low, by: $1) }
    let scale = 2 * design.target.exponent
    // As many independent samples as there are: the line goes through all of them.
    let isExact = spectral.rank == design.rows && design.penalty == 0
    let refined = isExact ? 0 : PowerOfTwo.scaled(refinement.loss.value, by: scale)
    optimum = Optimum(point: point, loss: isPlain ? loss(point) : refined)
    slope =
      isPlain ? nil : zip(refinement.gradient, units).map { (-$0).scaled(by: scale - $1) }
    let spectrum = DesignSpectrum(spectral, rowSpace).hessian
    (curvature, conditionNumber) = (spectrum.curvature, spectrum.conditionNumber)
    certainDigits = Self.digits(spectral)
  }

  /// What a change of all entries by ε can do to the parameters.
  ///
  /// Golub, Van Loan 2013, §5.3.8; the residual's share counts with the square of the condition.
  private static func digits(_ spectral: SpectralDesign) -> Double {
    let condition = spectral.conditionNumber
    return max(0, -Double.log10(0x1p-52 * condition))
  }

  /// Half the square of the distance between two points as the design measures it.
  ///
  /// `low` has the parts of the first below its last digits: where features lie far from zero, they
  /// are as much as the rest.
  func halfSquare(from start: [Double], low: [Double], to end: [Double]) -> Double {
    halfSquare(Self.difference(from: start, low: low, to: end))
  }

  private static func difference(
    from start: [Double], low: [Double], to end: [Double]
  ) -> [DoubleDouble] {
    end.indices.map { DoubleDouble(sum: end[$0], -start[$0]) + -low[$0] }
  }

  private func halfSquare(_ difference: [DoubleDouble]) -> Double {
    let scaled = difference.indices.map { j in
      let own = j < design.offset ? 0 : design.exponents[j - design.offset]
      return difference[j].scaled(by: own - design.target.exponent)
    }
    let length = spectral.length(of: scaled)
    let count = Double(design.rows)
    return PowerOfTwo.scaled(0.5 * length * (length / count), by: 2 * design.target.exponent)
  }

  /// `J − J*`: half the square of the distance as the design measures it.
  func excess(at point: [Double]) -> Double {
    guard point.allSatisfy(\.isFinite) else { return .infinity }
    let difference = Self.difference(from: optimum.point, low: lowParts, to: point)
    let rise = slope.map { zip($0, difference).reduce(.zero) { $0 + $1.0 * $1.1 }.value } ?? 0
    return halfSquare(difference) + rise / Double(design.rows)
  }
}

extension SpectralDesign {
  /// `‖X·d‖` for a difference d of parameters as θ̂ is scaled.
  func length(of difference: [DoubleDouble]) -> Double {
    // R is as wrong as the columns depend on each other; where that counts, the rows are asked.
    if conditionNumber > 1e3, design.rows * design.dimension <= 1 << 16 {
      return exactLength(of: difference)
    }
    var centred = difference.map(\.value)
    if design.offset > 0 {
      var intercept = difference[0]
      for j in design.centers.indices { intercept += difference[j + 1] * design.centers[j] }
      centred[0] = intercept.value
    }
    guard let triangle else { return lengthOverSamples(ofCentred: centred) }
    var product = [Double](repeating: 0, count: centred.count)
    for (column, factor) in zip(triangle, centred) {
      for row in product.indices { product[row] += factor * column[row] }
    }
    return Norm.euclidean(product)
  }

  /// The same from the rows, with twice the digits.
  private func exactLength(of difference: [DoubleDouble]) -> Double {
    let offset = design.offset
    var products = (0..<design.rows).map { row in
      var sum = offset > 0 ? difference[0] : DoubleDouble.zero
      for j in 0..<design.columns { sum += difference[j + offset] * design.feature(row, j) }
      return sum.value
    }
    if design.penalty > 0 {
      products += design.penaltyRoots.enumerated().map { $1 * difference[$0 + offset].value }
    }
    return Norm.euclidean(products)
  }

  private func lengthOverSamples(ofCentred difference: [Double]) -> Double {
    Norm.euclidean(
      (0..<design.rows).map { row in
        var sum = 0.0
        for column in difference.indices { sum += difference[column] * design.entry(row, column) }
        return sum
      })
  }
}
