import RealModule

/// Probabilities of classes from their scores.
enum Softmax {
  /// Writes `e^(sₖ)/Σ e^(sⱼ)` in the scores' place; gives `log Σ e^(sⱼ)`.
  static func normalize(_ scores: inout [Double]) -> Double {
    var largest = -Double.infinity
    for score in scores where !(score <= largest) { largest = score }
    var sum = 0.0
    for k in scores.indices {
      scores[k] = Double.exp(scores[k] - largest)
      sum += scores[k]
    }
    for k in scores.indices { scores[k] /= sum }
    return largest + Double.log(sum)
  }

  /// `log Σ e^(sₖ) − log Σ e^(rₖ) − Σ pₖ(sₖ − rₖ)`, p from r, without cancellation for s near r.
  static func divergence(_ scores: [Double], from reference: [Double]) -> Double {
    var probabilities = reference
    let old = normalize(&probabilities)
    var mean = 0.0
    for k in scores.indices { mean += probabilities[k] * (scores[k] - reference[k]) }
    var sum = 0.0
    var largest = 0.0
    for k in scores.indices {
      // Deviations from the mean: their first-order terms cancel exactly on paper.
      let deviation = scores[k] - reference[k] - mean
      largest = max(largest, abs(deviation))
      sum += probabilities[k] * Exponential.remainder(deviation)
    }
    guard largest >= 30 else { return Double.log(onePlus: sum) }
    var copy = scores
    return normalize(&copy) - old - mean
  }
}
