/// What is known of the minimum of a linear model's loss.
enum LinearSolution: Sendable {
  case squares(LeastSquaresSolution)
  case newton(NewtonSolution)
  case missing(MissingOptimum)

  init<Loss: SampleLoss>(of objective: LinearObjective<Loss>) {
    guard Loss.isQuadratic else {
      switch NewtonSolution.solve(objective) {
      case .success(let solution): self = .newton(solution)
      case .failure(let reason): self = .missing(reason)
      }
      return
    }
    let found = LeastSquaresSolution.solve(objective.data, penalty: objective.penalty) {
      objective.loss(at: $0)
    }
    switch found {
    case .success(let solution):
      let zeros = objective.loss(at: [Double](repeating: 0, count: objective.dimension))
      let least = solution.optimum.loss
      let isLeast =
        least <= zeros * (1 + 1e-12)
        && Self.rivals(of: solution, objective).allSatisfy {
          least <= objective.loss(at: $0) * (1 + 1e-6) + 1e-12 * zeros
        }
      self = isLeast ? .squares(solution) : .missing(.notConverged)
    case .failure(let reason): self = .missing(reason)
    }
  }

  /// Points that no solution may lose against, where features are beyond each other's digits.
  ///
  /// They are one step of gradient descent, and the solution without the penalty.
  private static func rivals<Loss: SampleLoss>(
    of solution: LeastSquaresSolution, _ objective: LinearObjective<Loss>
  ) -> [[Double]] {
    let zeros = [Double](repeating: 0, count: objective.dimension)
    guard solution.certainDigits < 10, let curvature = solution.curvature else { return [] }
    var slope = zeros
    _ = objective.evaluate(at: zeros, rows: nil, gradient: &slope)
    let rivals = [slope.map { -$0 / curvature.largest }]
    guard objective.penalty > 0 else { return rivals }
    let plain = LeastSquaresSolution.solve(objective.data, penalty: 0) { objective.loss(at: $0) }
    return rivals + ((try? plain.get()).map { [$0.optimum.point] } ?? [])
  }

  var optimum: Optimum? {
    switch self {
    case .squares(let squares): squares.optimum
    case .newton(let newton): newton.optimum
    case .missing: nil
    }
  }

  var curvature: Curvature? {
    switch self {
    case .squares(let squares): squares.curvature
    case .newton(let newton): newton.curvature
    case .missing: nil
    }
  }

  var conditionNumber: Double? {
    if case .squares(let squares) = self {
      squares.conditionNumber
    } else {
      curvature?.conditionNumber
    }
  }

  var certainDigits: Double? {
    if case .squares(let squares) = self { squares.certainDigits } else { nil }
  }

  var missing: MissingOptimum? {
    if case .missing(let reason) = self { reason } else { nil }
  }
}
