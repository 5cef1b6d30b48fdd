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
      // Where powers of the data are beyond each other's digits, even no model at all may be better.
      let zeros = [Double](repeating: 0, count: objective.dimension)
      let isLeast = solution.optimum.loss <= objective.loss(at: zeros) * (1 + 1e-12)
      self = isLeast ? .squares(solution) : .missing(.notConverged)
    case .failure(let reason): self = .missing(reason)
    }
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
