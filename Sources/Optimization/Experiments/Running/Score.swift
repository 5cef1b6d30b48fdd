/// How well a part of the data is predicted: not at all for data of another kind.
enum Score<Value: Sendable>: Sendable {
  case computed(Value)
  /// Predictions that are no numbers: the run diverged.
  case missing
  /// No such part, or targets of another kind.
  case notApplicable

  /// A value of the score; nil where it does not apply.
  func value(_ number: (Value) -> Double) -> ResultValue? {
    switch self {
    case .computed(let value): .number(number(value))
    case .missing: .missing
    case .notApplicable: nil
    }
  }
}

extension Score<RegressionScore> {
  /// The score of real predictions; the target of a class is its label.
  static func regression(_ part: (data: Dataset, predictions: [Double])?) -> Self {
    guard let part else { return .notApplicable }
    guard part.predictions.allSatisfy(\.isFinite) else { return .missing }
    do throws(DataError) {
      let truth = try part.data.withNumbers(for: "mse").targets
      return .computed(try RegressionScore(truth: truth, predictions: part.predictions))
    } catch {
      return .missing
    }
  }
}

extension Score<Double> {
  /// The share of predicted classes that are right.
  static func accuracy(_ part: (data: Dataset, predictions: [Double])?) -> Self {
    guard let part else { return .notApplicable }
    let right = zip(part.data.targets, part.predictions).count { $0 == $1 }
    return .computed(Double(right) / Double(part.predictions.count))
  }
}
