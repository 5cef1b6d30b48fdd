/// How an early-stopping fit does on its validation rows.
///
/// Like the reference, it scores the stored weights without their scale.
enum ValidationScore {
  /// R² of a regression.
  static func r2(_ state: SGDState, _ rows: TrainingRows) -> Double {
    do throws(DataError) {
      let score = try RegressionScore(
        truth: rows.validation.map { rows.targets[$0] },
        predictions: predictions(state, rows), weights: validationWeights(rows))
      return score.r2
    } catch {
      return .nan
    }
  }

  /// The share of classes that are right.
  ///
  /// Predictions are −1 and 1 for every loss. With `log_loss` the targets are 0 and 1, so that rows
  /// outside the class always count as wrong: a defect of the reference, kept for agreement.
  static func accuracy(_ state: SGDState, _ rows: TrainingRows) -> Double {
    let predictions = predictions(state, rows)
    let hits = zip(rows.validation, predictions).map { row, prediction in
      rows.targets[row] == (prediction > 0 ? 1 : -1) ? 1.0 : 0
    }
    guard let weights = validationWeights(rows) else { return Sum.mean(hits) }
    return Sum.pairwise(zip(hits, weights).map { $0 * $1 }) / Sum.pairwise(weights)
  }

  private static func predictions(_ state: SGDState, _ rows: TrainingRows) -> [Double] {
    let weights = state.weights.stored
    return rows.validation.map { row in
      var sum = 0.0
      for column in weights.indices { sum += weights[column] * rows.features[row, column] }
      return sum + state.intercept
    }
  }

  private static func validationWeights(_ rows: TrainingRows) -> [Double]? {
    rows.weights.isEmpty ? nil : rows.validation.map { rows.weights[$0] }
  }
}
