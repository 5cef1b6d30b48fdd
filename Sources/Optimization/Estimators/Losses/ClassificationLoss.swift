import Options

/// The losses of `SGDClassifier`.
public enum ClassificationLoss: String, OptionChoice {
  case hinge
  case logLoss = "log_loss"
  case modifiedHuber = "modified_huber"
  case squaredHinge = "squared_hinge"
  case perceptron
  case squaredError = "squared_error"
  case huber
  case epsilonInsensitive = "epsilon_insensitive"
  case squaredEpsilonInsensitive = "squared_epsilon_insensitive"

  func pointLoss(epsilon: Double) -> any PointLoss {
    switch self {
    case .hinge: Hinge(threshold: 1)
    case .logLoss: LogPointLoss()
    case .modifiedHuber: ModifiedHuber()
    case .squaredHinge: SquaredHinge()
    case .perceptron: Hinge(threshold: 0)
    case .squaredError: SquaredError()
    case .huber: Huber(epsilon: epsilon)
    case .epsilonInsensitive: EpsilonInsensitive(epsilon: epsilon)
    case .squaredEpsilonInsensitive: SquaredEpsilonInsensitive(epsilon: epsilon)
    }
  }

  /// The target of samples outside the class; inside it is 1.
  var negativeTarget: Double { self == .logLoss ? 0 : -1 }
}
