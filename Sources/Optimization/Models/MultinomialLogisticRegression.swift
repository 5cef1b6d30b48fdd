import Options

/// The probabilities of several classes, each from a linear function of the features.
///
/// `J(θ) = −1/m·Σ log p_y + ½α‖w‖²`, `p_c = e^(h_c(x))/Σ e^(h_k(x))`. θ is class by class, each
/// with its intercept, if there is one, before its coefficients. Throws `DataError` where targets
/// are no classes.
///
/// scikit-learn's `LogisticRegression` with `C = 1/(m·α)`.
public struct MultinomialLogisticRegression: Model {
  public static let name = "multinomial_logistic_regression"
  public static let summary = "the probabilities of several classes"
  public static let details = """
    `p_c = e^(h_c(x))/Σ e^(h_k(x))`, `J = −(1/m)·Σ log p_y + ½α‖w‖²`; a prediction is the \
    likeliest class. `coef` has the coefficients class by class, `intercept` one number a class; \
    `initial`, and the parameters of a history, have each class's intercept before its coefficients.
    """
  public static let options: [Option<MultinomialLogisticRegression>] = [
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("fit_intercept", \.fitsIntercept, "whether the functions have constant terms"),
  ]

  /// `alpha`: weight α of the penalty, 0 or more; 0 by default.
  public var penalty = 0.0
  /// `fit_intercept`: whether the functions have constant terms; true by default.
  public var fitsIntercept = true

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class multinomial_logistic_regression(LinearModel):
          is_of_classes = True

          def scores(self, theta, X):
              A = self.design(X)
              W = theta.reshape(-1, A.shape[1])
              weights = np.column_stack([np.zeros(len(W)), W[:, 1:]]) if self.fit_intercept else W
              return A, weights, A @ W.T

          def loss(self, theta, X, y):
              _, w, S = self.scores(theta, X)
              losses = np.logaddexp.reduce(S, axis=1) - S[np.arange(len(y)), y]
              return losses.mean() + self.alpha * np.sum(w * w) / 2

          def gradient(self, theta, X, y):
              A, w, S = self.scores(theta, X)
              P = np.exp(S - np.logaddexp.reduce(S, axis=1)[:, None])
              P[np.arange(len(y)), y] -= 1
              return (P.T @ A / len(y) + self.alpha * w).ravel()

          def hessian(self, theta, X, y):
              A, w, S = self.scores(theta, X)
              P = np.exp(S - np.logaddexp.reduce(S, axis=1)[:, None])
              blocks = P[:, :, None] * (np.eye(P.shape[1]) - P[:, None, :])
              H = np.einsum("nkl,ni,nj->kilj", blocks, A, A) / len(y)
              size = P.shape[1] * A.shape[1]
              return H.reshape(size, size) + np.kron(np.eye(P.shape[1]), self.penalty(A.shape[1]))

          def bound(self, A):
              # Böhning 1992, "Multinomial logistic regression algorithm".
              halves = (np.eye(self.classes) - 1 / self.classes) / 2
              penalty = np.kron(np.eye(self.classes), self.penalty(A.shape[1]))
              return np.kron(halves, A.T @ A / len(A)) + penalty

          def rounding(self, theta, X, y):
              A = np.abs(self.design(X))
              return ROUNDING * (1 + np.max(A @ np.abs(theta.reshape(-1, A.shape[1])).T))

          def solve(self, X, y, classes):
              self.classes = classes
              if self.alpha == 0 and is_separable(self, X, y, classes):
                  return "none"
              return super().solve(X, y, classes)

          def predict(self, theta, X):
              return np.argmax(self.scores(theta, X)[2], axis=1)

          def split(self, theta, features):
              W = theta.reshape(-1, features + bool(self.fit_intercept))
              return (W[:, 0], W[:, 1:]) if self.fit_intercept else (None, W)
      """)
  }

  public func predictsClasses(of data: Dataset) -> Bool { true }

  public func parameters(at point: [Double], features: Int) -> Parameters {
    Parameters(functions: point, features: features, hasIntercepts: fitsIntercept)
  }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    guard let classes = data.classCount else { throw .notClasses(Self.name) }
    return SoftmaxObjective(
      data, classCount: classes, fitsIntercept: fitsIntercept, penalty: penalty)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    let width = features.columns + (fitsIntercept ? 1 : 0)
    guard width > 0 else { return Array(repeating: 0, count: features.rows) }
    let scores = stride(from: 0, to: point.count, by: width).map {
      features.linearFunction(Array(point[$0..<$0 + width]), hasIntercept: fitsIntercept)
    }
    return (0..<features.rows).map { row in
      let best = scores.indices.max { scores[$0][row] < scores[$1][row] }
      return Double(best ?? 0)
    }
  }
}
