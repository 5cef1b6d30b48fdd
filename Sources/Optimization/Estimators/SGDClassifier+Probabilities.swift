import RealModule

extension SGDClassifier {
  /// The probability of each class for each row of features; nil for losses that give none.
  public func probabilities(_ result: EstimatorResult, for features: Matrix) -> Matrix? {
    guard let chance = loss.probability else { return nil }
    let decisions = result.decisions(for: features)
    var probabilities: [Double] = []
    for row in 0..<decisions.rows {
      let chances = decisions.row(row).map(chance)
      probabilities += chances.count == 1 ? [1 - chances[0], chances[0]] : Self.shares(chances)
    }
    return Matrix(
      rows: decisions.rows, columns: max(2, decisions.columns), elements: probabilities)
  }

  /// Each chance's share of all; equal shares where there is none.
  private static func shares(_ chances: [Double]) -> [Double] {
    let sum = chances.reduce(0, +)
    guard sum > 0 else { return chances.map { _ in 1 / Double(chances.count) } }
    return chances.map { $0 / sum }
  }
}

extension ClassificationLoss {
  /// The probability of the class, given the decision for it.
  fileprivate var probability: ((Double) -> Double)? {
    switch self {
    case .logLoss: { 1 / (1 + Double.exp(-$0)) }
    case .modifiedHuber: { (min(max($0, -1), 1) + 1) / 2 }
    default: nil
    }
  }
}
