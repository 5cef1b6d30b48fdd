/// The minimum on a support, to twice the digits: steps by the factor of its columns.
///
/// Where columns lie far from zero, a weight's last digit is more than the whole penalty: what pulls
/// at the other weights, and so the excess, would be rounding. As `LeastSquaresRefinement`.
struct SparseRefinement {
  private let design: ScaledDesign
  private let factor: TriangularFactor
  private let support: [Int]
  private let objective: LassoObjective
  private(set) var point: [DoubleDouble]
  private(set) var residuals: SparseResiduals

  /// `columns` are the design's, and rows that stand for the ridge.
  init(
    _ design: ScaledDesign, _ objective: LassoObjective, columns: [[Double]], from start: [Double]
  ) {
    self.design = design
    self.objective = objective
    support = start.indices.filter { $0 < design.offset || start[$0] != 0 }
    factor = RowSpace.factor(
      of: support.map { columns[$0] }, rows: columns.first?.count ?? 0)
    point = start.map { DoubleDouble($0) }
    residuals = SparseResiduals(design, at: point)
  }

  /// Steps while they get shorter and no sign changes.
  mutating func run() {
    var last = Double.infinity
    for _ in 0..<20 {
      let step = step
      var next = point
      for (j, change) in zip(support, step) { next[j] = next[j] + change }
      let length = Norm.largest(step)
      let keepsSigns = support.allSatisfy { j in
        j < design.offset || (next[j].value < 0) == (point[j].value < 0) && next[j].value != 0
      }
      guard length < 0.5 * last, keepsSigns else { return }
      (point, last) = (next, length)
      residuals = SparseResiduals(design, at: point)
      if length <= 0x1p-90 * Norm.largest(point.map(\.value)) { return }
    }
  }

  /// The solution of `RᵀR·x = −g`.
  private var step: [Double] {
    var x = support.map {
      -residuals.gradient(
        $0, at: point, corner: objective.penalty, ridge: objective.smooth.penalty)
    }
    for k in x.indices {
      for i in 0..<k { x[k] -= factor[i, k] * x[i] }
      x[k] /= factor[k, k]
    }
    for k in x.indices.reversed() {
      x[k] /= factor[k, k]
      for i in 0..<k { x[i] -= factor[i, k] * x[k] }
    }
    return x
  }
}
