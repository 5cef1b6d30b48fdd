import Options

/// The losses of `SGDRegressor`.
public enum RegressionLoss: String, OptionChoice {
  case squaredError = "squared_error"
  case huber
  case epsilonInsensitive = "epsilon_insensitive"
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
