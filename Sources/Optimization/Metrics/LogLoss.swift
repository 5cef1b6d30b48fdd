import RealModule

/// The cross-entropy of predicted probabilities: scikit-learn's `log_loss`.
package enum LogLoss {
  /// The loss of each sample, `−log p(true class)`, probabilities clipped to `[ε, 1−ε]`.
  ///
  /// A row of `probabilities` has one entry a class, or, of two classes, the second one's alone.
  package static func values(
    labels: [Int], probabilities: Matrix, classCount: Int? = nil
  ) throws(DataError) -> [Double] {
    guard labels.count == probabilities.rows else {
      throw DataError("unequal numbers of samples: \(labels.count) and \(probabilities.rows)")
    }
    guard let first = labels.first else { throw DataError("no samples to score") }
    guard classCount != nil || labels.contains(where: { $0 != first }) else {
      throw DataError("all samples have the label '\(first)'")
    }
    for probability in probabilities.elements where !(0...1).contains(probability) {
      throw DataError("invalid probability '\(probability)'")
    }
    let columns = max(probabilities.columns, 2)
    guard labels.allSatisfy((0..<columns).contains) else {
      throw DataError("a label has no column of probabilities")
    }
    return labels.indices.map { row in
      -Double.log(clipped(probability(of: labels[row], row, probabilities)))
    }
  }

  /// The mean loss, or the weighted mean.
  package static func mean(_ values: [Double], weights: [Double]? = nil) -> Double {
    guard let weights else { return Sum.mean(values) }
    return Sum.pairwise(zip(values, weights).map { $0 * $1 }) / Sum.pairwise(weights)
  }

  private static func probability(of label: Int, _ row: Int, _ probabilities: Matrix) -> Double {
    guard probabilities.columns == 1 else { return probabilities[row, label] }
    return label == 1 ? probabilities[row, 0] : 1 - probabilities[row, 0]
  }

  private static func clipped(_ probability: Double) -> Double {
    min(max(probability, .ulpOfOne), 1 - .ulpOfOne)
  }
}
