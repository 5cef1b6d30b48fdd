/// Least squares plus `α‖w‖₁`.
struct LassoObjective: Objective {
  /// The part that has second derivatives.
  let smooth: LinearObjective<SquaredLoss>
  /// α.
  let penalty: Double
  private let memo = Memo<Result<SparseSolution, MissingOptimum>>()

  init(smooth: LinearObjective<SquaredLoss>, penalty: Double) {
    self.smooth = smooth
    self.penalty = penalty
  }

  var dimension: Int { smooth.dimension }
  var sampleCount: Int { smooth.sampleCount }
  /// Of the part that has second derivatives.
  var curvature: Curvature? { smooth.curvature }
  var conditionNumber: Double? { smooth.conditionNumber }
  var solutionOperations: Double { smooth.solutionOperations }
  /// The parameters that the penalty weighs.
  private var weights: Range<Int> { smooth.offset..<smooth.dimension }

  func evaluate(at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]) -> Double {
    var loss = smooth.evaluate(at: point, rows: rows, gradient: &gradient)
    for j in weights {
      loss += penalty * abs(point[j])
      if point[j] != 0 { gradient[j] += point[j] < 0 ? -penalty : penalty }
    }
    return loss
  }

  func evaluateSmoothPart(
    at point: [Double], rows: ArraySlice<Int>?, gradient: inout [Double]
  ) -> Double {
    smooth.evaluate(at: point, rows: rows, gradient: &gradient)
  }

  /// Soft thresholding: every weight moves towards zero by `rate·α`, and stops there.
  func applyProximalStep(to point: inout [Double], rate: Double) {
    for j in weights { point[j] = Self.soft(point[j], rate * penalty) }
  }

  static func soft(_ x: Double, _ threshold: Double) -> Double {
    x > threshold ? x - threshold : x < -threshold ? x + threshold : 0
  }

  /// The minimum; without a penalty that of least squares.
  private var solution: Result<SparseSolution, MissingOptimum> {
    memo.value { SparseSolution.solve(self) }
  }

  var optimum: Optimum? { penalty > 0 ? (try? solution.get())?.optimum : smooth.optimum }

  var missingOptimum: MissingOptimum? {
    guard penalty > 0 else { return smooth.missingOptimum }
    if case .failure(let reason) = solution { return reason }
    return nil
  }

  /// Whether the subgradient at a point has zero in it, as far as rounding allows.
  func certificate(at point: [Double]) -> Certificate {
    var slope = [Double](repeating: 0, count: dimension)
    _ = smooth.evaluate(at: point, rows: nil, gradient: &slope)
    var certificate = Certificate()
    for (j, size) in smooth.gradientSizes(at: point).enumerated() {
      let pull =
        j < smooth.offset
        ? slope[j]
        : point[j] == 0
          ? Self.soft(slope[j], penalty) : slope[j] + (point[j] < 0 ? -penalty : penalty)
      certificate.add(pull, size: size + (j < smooth.offset ? 0 : penalty))
    }
    return certificate
  }

  /// What the penalties add to half the mean square.
  func penaltyTerm(at point: [Double]) -> Double {
    var sum = smooth.penaltyTerm(at: point)
    for j in weights { sum += penalty * abs(point[j]) }
    return sum
  }

  /// Half the quadratic form, and what the penalty exceeds its subgradient at the optimum by.
  func excess(at point: [Double]) -> Double? {
    guard case .squares(let squares) = smooth.solution else { return nil }
    guard penalty > 0 else { return squares.excess(at: point) }
    guard let solution = try? solution.get() else { return nil }
    guard point.allSatisfy(\.isFinite) else { return .infinity }
    let optimum = solution.optimum
    var excess = squares.halfSquare(from: optimum.point, low: solution.lowParts, to: point)
    for j in weights {
      let best = optimum.point[j]
      // The optimum's gradient is −α·s with s = sign(w*), or about |s| ≤ 1 where w* = 0.
      let s = best > 0 ? 1 : best < 0 ? -1 : -solution.slopes[j] / penalty
      excess += penalty * (abs(point[j]) - s * point[j])
    }
    return max(0, excess)
  }
}

extension LassoObjective {
  /// What proximal steps need of a Python class whose penalty is `self.l1`.
  static let pythonSteps = """
        def smooth_gradient(self, theta, X, y):
            return super().gradient(theta, X, y)

        def gradient(self, theta, X, y):
            return self.smooth_gradient(theta, X, y) + self.l1 * np.sign(self.weights(theta))

        def prox(self, theta, rate):
            w = self.weights(theta)
            return theta - w + np.sign(w) * np.maximum(np.abs(w) - rate * self.l1, 0)
    """
}
