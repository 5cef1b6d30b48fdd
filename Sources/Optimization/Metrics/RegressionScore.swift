/// How well numbers are predicted: scikit-learn's regression metrics, with its bits.
package struct RegressionScore: Sendable {
  private let truth: [Double]
  private let predictions: [Double]
  private let weights: [Double]?

  /// Compares predictions with the truth; refuses nothing to compare, unequal counts and NaN.
  package init(
    truth: [Double], predictions: [Double], weights: [Double]? = nil
  ) throws(DataError) {
    guard truth.count == predictions.count, weights.map(\.count) ?? truth.count == truth.count
    else {
      throw DataError("unequal numbers of samples: \(truth.count) and \(predictions.count)")
    }
    guard !truth.isEmpty else { throw DataError("no samples to score") }
    for values in [truth, predictions, weights ?? []] {
      guard values.allSatisfy(\.isFinite) else {
        throw DataError("a value to score is not finite")
      }
    }
    self.truth = truth
    self.predictions = predictions
    self.weights = weights
  }

  /// The mean of squared errors.
  package var meanSquaredError: Double {
    mean(of: squaredErrors)
  }

  /// The root of the mean of squared errors.
  package var rootMeanSquaredError: Double {
    meanSquaredError.squareRoot()
  }

  /// The mean of absolute errors.
  package var meanAbsoluteError: Double {
    mean(of: zip(truth, predictions).map { abs($1 - $0) })
  }

  /// R² = 1 − Σ(y−p)²/Σ(y−ȳ)²; NaN for a single sample, 1 or 0 where the truth is constant.
  package var r2: Double {
    guard truth.count >= 2 else { return .nan }
    let center = mean(of: truth)
    let residual = Sum.pairwise(weighted(squaredErrors))
    let total = Sum.pairwise(weighted(truth.map { ($0 - center) * ($0 - center) }))
    guard total != 0 else { return residual == 0 ? 1 : 0 }
    return 1 - residual / total
  }

  private var squaredErrors: [Double] {
    zip(truth, predictions).map { ($0 - $1) * ($0 - $1) }
  }

  private func weighted(_ values: [Double]) -> [Double] {
    guard let weights else { return values }
    return zip(values, weights).map { $0 * $1 }
  }

  private func mean(of values: [Double]) -> Double {
    guard let weights else { return Sum.mean(values) }
    return Sum.pairwise(weighted(values)) / Sum.pairwise(weights)
  }
}
