import Options

/// The probability of one of two classes, from a linear function of the features.
///
/// `J(θ) = −1/m·Σ(y·log p + (1−y)·log(1−p)) + ½α‖w‖²`, `p = 1/(1 + e^(−h(x)))`, y the class, 0 or
/// 1; `θ` is the intercept, if there is one, and a coefficient a feature. Throws `DataError` where
/// targets are not two classes.
///
/// Cox 1958, "The regression analysis of binary sequences".
public struct LogisticRegression: Model {
  public static let name = "logistic_regression"
  public static let summary = "the probability of the second of two classes"
  public static let details = """
    `p = 1/(1 + e^(−h(x)))`, `J = −(1/m)·Σ(y·log p + (1−y)·log(1−p)) + ½α‖w‖²`; a prediction is \
    the likelier class. Cox 1958, "The regression analysis of binary sequences".
    """
  public static let options: [Option<LogisticRegression>] = [
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the function has a constant term"),
  ]

  /// `alpha`: weight α of the penalty, 0 or more; 0 by default.
  public var penalty = 0.0
  /// `fit_intercept`: whether the function has a constant term; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class logistic_regression(LinearModel):
          largest_curve = 0.25

          def value(self, p, y):
              return np.logaddexp(0, p) - y * p

          def slope(self, p, y):
              return 1 / (1 + np.exp(-p)) - y

          def curve(self, p, y):
              return 1 / (2 + np.exp(-np.abs(p)) + np.exp(np.abs(p)))

          def solve(self, X, y, classes):
              if self.alpha == 0 and is_separable(self, X, y, classes):
                  return "none"
              return super().solve(X, y, classes)

          def predict(self, theta, X):
              return (self.design(X) @ theta > 0).astype(int)
      """)
  }

  public func predictsClasses(of data: Dataset) -> Bool { true }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    guard let classes = data.classCount else { throw .notClasses(Self.name) }
    guard classes <= 2 else {
      throw DataError(
        "\(classes) classes for '\(Self.name)'",
        hint: "use '\(MultinomialLogisticRegression.name)'")
    }
    return LinearObjective(
      data, fitsIntercept: fitsIntercept, loss: LogisticLoss(), penalty: penalty)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    features.linearFunction(point, hasIntercept: fitsIntercept).map { $0 > 0 ? 1 : 0 }
  }
}

extension DataError {
  /// Targets are numbers where a model needs class labels.
  static func notClasses(_ model: String) -> DataError {
    DataError("'\(model)' needs class labels", hint: "these data have numbers as targets")
  }
}
