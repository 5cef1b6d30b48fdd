/// The least squares solution to the last digits: residuals in double-double, steps by a factor.
///
/// Each round multiplies the error by about the condition number times ε, whatever the residuals'
/// size. Björck 1996, *Numerical Methods for Least Squares Problems*, §2.9 and §6.6.
struct LeastSquaresRefinement {
  private let spectral: SpectralDesign
  private let rowSpace: RowSpace?
  /// θ̂.
  private(set) var point: [DoubleDouble]
  /// Half the mean square of residuals and the penalty, in scaled units.
  private(set) var loss = DoubleDouble.zero
  /// The gradient of half the sum of squares, as θ̂ is scaled.
  private(set) var gradient: [DoubleDouble] = []
  /// Whether the last step was rounding alone.
  private(set) var hasSettled = false

  private var design: ScaledDesign { spectral.design }

  init(_ spectral: SpectralDesign, _ rowSpace: RowSpace?, from point: [Double]) {
    self.spectral = spectral
    self.rowSpace = rowSpace
    self.point = point.map { DoubleDouble($0) }
  }

  /// Steps until they are below the last digit, or no longer get shorter.
  mutating func run() {
    var last = Double.infinity
    for _ in 0..<60 {
      let sums = sums()
      settle(sums)
      let step = step(sums)
      let length = relativeLength(step)
      guard length < 0.7 * last, length.isFinite else { return }
      for j in point.indices { point[j] = point[j] + step[j] }
      last = length
      // The next step would change no digit of a double.
      hasSettled = length <= 0x1p-54
      if length <= 0x1p-80 { break }
    }
    settle(sums())
  }

  private mutating func settle(_ sums: ResidualSums) {
    gradient = sums.gradient
    loss = sums.squares * (0.5 / Double(design.rows))
  }

  /// The length of a step beside that of the point, both as the design's columns weigh them.
  private func relativeLength(_ step: [Double]) -> Double {
    let length = Norm.euclidean(zip(step, spectral.norms).map { $0 * $1 })
    let whole = Norm.euclidean(zip(point, spectral.norms).map { $0.high * $1 })
    return length == 0 ? 0 : length / max(length, whole)
  }

  /// The step that residuals ask for.
  private func step(_ sums: ResidualSums) -> [Double] {
    guard let rowSpace else {
      return spectral.uncentred(spectral.correction(gradient: centred(sums.gradient)))
    }
    let coordinates =
      spectral.sampleVectors.isEmpty
      ? spectral.coordinates(gradient: centred(sums.gradient))
      : spectral.coordinates(residuals: sums.residuals)
    return rowSpace.leastNorm(coordinates, design)
  }

  /// A gradient with respect to columns about their means.
  ///
  /// The difference is taken before it is rounded: it may be small.
  private func centred(_ gradient: [DoubleDouble]) -> [Double] {
    guard design.offset > 0, let total = gradient.first else { return gradient.map(\.value) }
    return [total.value]
      + design.centers.indices.map { (gradient[$0 + 1] + total * -design.centers[$0]).value }
  }

  /// Residuals and their sums at the point.
  private func sums() -> ResidualSums {
    let point = point
    let keeps = !spectral.sampleVectors.isEmpty
    let parts = Parallelism.map((design.rows + 4095) / 4096) { part in
      ResidualSums(
        design, part * 4096..<min(design.rows, part * 4096 + 4096), at: point, keeps: keeps)
    }
    var sums = parts[0]
    for part in parts.dropFirst() { sums.add(part) }
    sums.addPenalty(design, at: point)
    return sums
  }
}

/// What residuals `y − Xθ` add up to.
private struct ResidualSums: Sendable {
  /// `Xᵀr`.
  var gradient: [DoubleDouble]
  /// `Σr²`.
  var squares = DoubleDouble.zero
  /// The residuals themselves, where they are asked for.
  var residuals: [Double] = []

  init(_ design: ScaledDesign, _ rows: Range<Int>, at point: [DoubleDouble], keeps: Bool) {
    gradient = Array(repeating: .zero, count: design.dimension)
    let offset = design.offset
    for row in rows {
      var residual = DoubleDouble(-design.target(row))
      if offset > 0 { residual += point[0] }
      for j in 0..<design.columns { residual += point[j + offset] * design.feature(row, j) }
      residual = -residual
      if offset > 0 { gradient[0] += residual }
      for j in 0..<design.columns { gradient[j + offset] += residual * design.feature(row, j) }
      squares += residual * residual
      if keeps { residuals.append(residual.value) }
    }
  }

  mutating func add(_ other: ResidualSums) {
    for j in gradient.indices { gradient[j] += other.gradient[j] }
    squares += other.squares
    residuals += other.residuals
  }

  /// The rows that stand for the penalty: their targets are zero.
  mutating func addPenalty(_ design: ScaledDesign, at point: [DoubleDouble]) {
    guard design.penalty > 0 else { return }
    for j in 0..<design.columns {
      let weight = PowerOfTwo.scaled(design.penalty, by: -2 * design.exponents[j])
      let pull = point[j + design.offset] * weight
      gradient[j + design.offset] += -pull
      squares += pull * point[j + design.offset]
    }
  }
}
