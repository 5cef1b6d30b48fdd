import RealModule

/// `log(1 + eᵖ) − y·p` for labels 0 and 1.
struct LogisticLoss: SampleLoss {
  var largestSecondDerivative: Double { 0.25 }
  static let separatesClasses = true

  @inline(__always)
  func value(_ prediction: Double, _ target: Double) -> Double {
    // What is large cancels first, to nothing for a prediction that is right.
    let (rest, linear) = (Double.exp(-abs(prediction)), max(prediction, 0) - target * prediction)
    return Double.log(onePlus: rest) + linear
  }

  @inline(__always)
  func derivative(_ prediction: Double, _ target: Double) -> Double {
    // The difference of a probability near one and one would be rounding.
    target == 1 ? -Self.sigmoid(-prediction) : Self.sigmoid(prediction) - target
  }

  @inline(__always)
  func secondDerivative(_ prediction: Double, _ target: Double) -> Double {
    Self.sigmoid(prediction) * Self.sigmoid(-prediction)
  }

  func slopeSize(_ prediction: Double, _ target: Double) -> Double {
    abs(derivative(prediction, target))
      + secondDerivative(prediction, target) * (1 + abs(prediction))
  }

  /// The relative entropy of the two probabilities, from the parts that don't cancel.
  func divergence(_ prediction: Double, from reference: Double, _ target: Double) -> Double {
    // The same from the other side, where the parts are small.
    if reference > 0 { return divergence(-prediction, from: -reference, target) }
    let (one, zero) = (Self.sigmoid(reference), Self.sigmoid(-reference))
    let change = prediction - reference
    guard abs(change) < 30 else {
      return value(prediction, 0) - value(reference, 0) - one * change
    }
    let up = one * Exponential.remainder(zero * change)
    let down = zero * Exponential.remainder(-one * change)
    return Double.log(onePlus: up + down)
  }

  /// `1/(1 + e⁻ᵖ)`, without overflow.
  @inline(__always)
  static func sigmoid(_ prediction: Double) -> Double {
    let power = Double.exp(-abs(prediction))
    return prediction >= 0 ? 1 / (1 + power) : power / (1 + power)
  }
}
