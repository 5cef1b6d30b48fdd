/// `½r²` for `|r| ≤ ε`, `ε(|r| − ½ε)` beyond, with `r = p − y`.
struct HuberLoss: SampleLoss {
  let epsilon: Double
  var largestSecondDerivative: Double { 1 }
  static let hasSafeCurvature = true

  @inline(__always)
  func value(_ prediction: Double, _ target: Double) -> Double {
    let size = abs(prediction - target)
    return size <= epsilon ? 0.5 * (size * size) : epsilon * (size - 0.5 * epsilon)
  }

  @inline(__always)
  func derivative(_ prediction: Double, _ target: Double) -> Double {
    max(-epsilon, min(epsilon, prediction - target))
  }

  @inline(__always)
  func secondDerivative(_ prediction: Double, _ target: Double) -> Double {
    abs(prediction - target) <= epsilon ? 1 : 0
  }

  /// The weights of iteratively reweighted least squares: Huber 1981, *Robust Statistics*, §7.8.
  func safeCurvature(_ prediction: Double, _ target: Double) -> Double {
    let size = abs(prediction - target)
    return size <= epsilon ? 1 : epsilon / size
  }

  /// Ever fewer residuals on the parabola.
  func easier(than size: Double) -> [HuberLoss] {
    var losses: [HuberLoss] = []
    var next = 2 * size
    while next > 2 * epsilon, losses.count < 60 {
      losses.append(HuberLoss(epsilon: next))
      next /= 2
    }
    return losses
  }

  func divergence(_ prediction: Double, from reference: Double, _ target: Double) -> Double {
    let (new, old) = (prediction - target, reference - target)
    if abs(new) <= epsilon, abs(old) <= epsilon { return 0.5 * (new - old) * (new - old) }
    // Both on one straight piece.
    if abs(new) > epsilon, abs(old) > epsilon, new * old > 0 { return 0 }
    let slope = derivative(reference, target)
    return max(0, value(prediction, target) - value(reference, target) - slope * (new - old))
  }
}
