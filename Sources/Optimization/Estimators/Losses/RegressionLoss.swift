import Options

/// The losses of `SGDRegressor`.
public enum RegressionLoss: String, OptionChoice {
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
    case .squaredError: SquaredError()
    case .huber: Huber(epsilon: epsilon)
    case .epsilonInsensitive: EpsilonInsensitive(epsilon: epsilon)
    case .squaredEpsilonInsensitive: SquaredEpsilonInsensitive(epsilon: epsilon)
    }
  }
}
