/// Least squares plus `α‖w‖₁`.
struct LassoObjective: Objective {
  let smooth: LinearObjective<SquaredLoss>
  /// α.
  let penalty: Double
  private let memo = Memo<Optimum?>()

  init(smooth: LinearObjective<SquaredLoss>, penalty: Double) {
    self.smooth = smooth
    self.penalty = penalty
  }

  var dimension: Int { smooth.dimension }
  var sampleCount: Int { smooth.sampleCount }
  /// Of the part that has second derivatives.
  var curvature: Curvature? { smooth.curvature }
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

  var optimum: Optimum? {
    memo.value {
      guard let solution = smooth.solution else { return nil }
      var descent = CoordinateDescent(
        solution, penalty: penalty, firstWeight: smooth.offset)
      let point = descent.run()
      return Optimum(point: point, loss: loss(at: point))
    }
  }

  /// Half the quadratic form, and what the penalty exceeds its subgradient at the optimum by.
  func excess(at point: [Double]) -> Double? {
    guard let optimum, let hessian = smooth.solution?.hessian else { return nil }
    var slope = [Double](repeating: 0, count: dimension)
    _ = smooth.evaluate(at: optimum.point, rows: nil, gradient: &slope)
    var excess = hessian.halfQuadraticForm(at: point, center: optimum.point)
    for j in weights {
      let best = optimum.point[j]
      // The optimum's gradient is −α·s with s = sign(w*), or |s| ≤ 1 where w* = 0.
      let s = best > 0 ? 1 : best < 0 ? -1 : max(-1, min(1, -slope[j] / penalty))
      if penalty > 0 { excess += penalty * (abs(point[j]) - s * point[j]) }
    }
    return excess
  }
}
