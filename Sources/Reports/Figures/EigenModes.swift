import Optimization
import Options

/// The axes of a quadratic loss around its optimum, the steepest first.
struct EigenModes: Sendable {
  /// Larger Hessians take longer than a figure may.
  private static let mostParameters = 200

  let eigenvalues: [Double]
  /// One row a mode.
  private let vectors: Matrix
  private let center: [Double]

  /// The modes of the loss that a run minimized, which has to be quadratic.
  init(_ series: FigureSubject.Series) throws(OptionErrors) {
    let objective = try series.problem().objective
    guard let optimum = objective.optimum, let curvature = objective.curvature,
      objective.dimension <= Self.mostParameters
    else {
      throw .unfit(
        "the Hessian of run '\(series.run.label)' is not known",
        hint: "modes are known of least squares and of quadratics")
    }
    let eigen = SymmetricEigen(Self.hessian(of: objective, at: optimum.point))
    let order = eigen.values.indices.reversed().filter {
      eigen.values[$0] >= curvature.smallest * (1 - 1e-6)
    }
    eigenvalues = order.map { eigen.values[$0] }
    vectors = eigen.vectors.selecting(rows: order)
    center = optimum.point
    guard isExact(for: objective, at: series.run.history.points.first ?? objective.defaultStart)
    else {
      throw .unfit(
        "the loss of run '\(series.run.label)' is not quadratic",
        hint: "modes are known of least squares and of quadratics")
    }
  }

  /// Differences of the gradient, which are exact where the loss is quadratic.
  private static func hessian(of objective: any Objective, at point: [Double]) -> Matrix {
    let n = objective.dimension
    var hessian = Matrix(rows: n, columns: n)
    var base = [Double](repeating: 0, count: n)
    _ = objective.evaluate(at: point, rows: nil, gradient: &base)
    for column in 0..<n {
      var moved = point
      moved[column] += 1
      var gradient = [Double](repeating: 0, count: n)
      _ = objective.evaluate(at: moved, rows: nil, gradient: &gradient)
      for row in 0..<n { hessian[row, column] = gradient[row] - base[row] }
    }
    return hessian
  }

  /// Whether the parts of the excess add up to it.
  private func isExact(for objective: any Objective, at start: [Double]) -> Bool {
    guard let excess = objective.excess(at: start) else { return false }
    return (excess - parts(at: start).reduce(0, +)).magnitude <= 1e-6 * excess.magnitude
  }

  /// How far a point lies from the optimum along each mode.
  func coordinates(of point: [Double]) -> [Double] {
    eigenvalues.indices.map { mode in
      zip(vectors.row(mode), zip(point, center)).reduce(0) { $0 + $1.0 * ($1.1.0 - $1.1.1) }
    }
  }

  /// `½λᵢcᵢ²`: what each mode adds to the excess loss.
  func parts(at point: [Double]) -> [Double] {
    zip(eigenvalues, coordinates(of: point)).map { 0.5 * $0 * $1 * $1 }
  }
}
