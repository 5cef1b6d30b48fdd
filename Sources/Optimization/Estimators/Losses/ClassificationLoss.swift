import Options

/// The losses of `SGDClassifier`.
public enum ClassificationLoss: String, OptionChoice {
  /// `max(0, 1 − yp)` with y = ±1: a linear support vector machine.
  case hinge
  /// `log(1 + e^(−yp))`: logistic regression.
  case logLoss = "log_loss"
  /// `max(0, 1 − yp)²` where `yp ≥ −1`, else `−4yp`: smooth, and outliers pull little.
  case modifiedHuber = "modified_huber"
  /// `max(0, 1 − yp)²`.
  case squaredHinge = "squared_hinge"
  /// `max(0, −yp)`: only wrong predictions count.
  case perceptron
  /// `½(y − p)²`.
  case squaredError = "squared_error"
  /// `½r²` for `|r| ≤ ε`, else `ε(|r| − ½ε)`, with `r = y − p`.
  case huber
  /// `max(0, |y − p| − ε)`.
  case epsilonInsensitive = "epsilon_insensitive"
  /// `max(0, |y − p| − ε)²`.
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
