import Options

/// A small neural network: layers of units, each a function of a linear function of the last layer.
///
/// `a ← φ(b + W·a)`, the last layer linear; half the mean squared error for numbers, the
/// cross-entropy of softmax for classes, and ½α‖W‖². Parameters are unit by unit, the bias before
/// the weights, from the first layer on. Throws `DataError` for more than 10 million of them.
///
/// A run starts from zero biases and normal weights of variance 1/inputs (tanh) or 2/inputs (relu).
/// Rumelhart, Hinton, Williams 1986, "Learning representations by back-propagating errors".
public struct MultilayerPerceptron: Model {
  public static let name = "mlp"
  public static let summary = "a small neural network"
  public static let details = """
    Layers `a ← φ(b + W·a)`, the last one linear. Half the mean squared error for numbers, the \
    cross-entropy of softmax for classes, and ½α‖W‖². Parameters unit by unit, the bias first; a \
    run starts from zero biases and normal weights of variance 1/inputs (tanh) or 2/inputs (relu). \
    Rumelhart, Hinton, Williams 1986, "Learning representations by back-propagating errors".
    """
  public static let options: [Option<MultilayerPerceptron>] = [
    Option("hidden", \.hidden, "units of each hidden layer", range: .closed(1, 4096)),
    Option("activation", \.activation, "φ of hidden units"),
    Option("alpha", \.penalty, "weight α of the penalty", range: .nonNegative),
    Option("random_state", \.randomState, "seed of the first weights", range: .seed),
  ]

  /// Some hundred megabytes with the memory of an optimizer.
  private static let parameterLimit = 10_000_000

  /// `hidden`: units of each hidden layer, 1 to 4096; [8] by default.
  public var hidden = [8]
  /// `activation`: φ of hidden units; `tanh` by default.
  public var activation = Activation.tanh
  /// `alpha`: weight α of the penalty, 0 or more; 0 by default.
  public var penalty = 0.0
  /// `random_state`: seed of the first weights, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public var python: PythonForm? {
    .defined(
      Self.name,
      """
      class mlp:
          def __init__(self, hidden, activation, alpha, random_state):
              self.hidden, self.alpha = hidden, alpha
              self.value, self.slope = {
                  "tanh": (np.tanh, lambda a: 1 - a * a),
                  "relu": (lambda s: np.maximum(s, 0), lambda a: (a > 0).astype(float)),
              }[activation]

          def rounded(self, random):
              # Where a unit is saturated, 1 - a * a is rounding alone.
              other, value = copy.copy(self), self.value
              eps = np.finfo(float).eps
              other.value = lambda s: value(s) * (1 + eps * random.choice([-1, 0, 1], np.shape(s)))
              return other

          def propagate(self, theta, X):
              # A unit is a row of its layer, its bias first.
              layers, values, first = [], [X], 0
              for units in (*self.hidden, None):
                  width = values[-1].shape[1] + 1
                  units = units or (len(theta) - first) // width
                  layers.append(theta[first:first + units * width].reshape(units, width))
                  first += units * width
                  sums = layers[-1][:, 0] + values[-1] @ layers[-1][:, 1:].T
                  values.append(self.value(sums) if len(layers) <= len(self.hidden) else sums)
              return layers, values

          def loss(self, theta, X, y):
              layers, values = self.propagate(theta, X)
              if y.dtype.kind == "f":
                  losses = (values[-1][:, 0] - y) ** 2 / 2
              else:
                  losses = np.logaddexp.reduce(values[-1], axis=1) - values[-1][np.arange(len(y)), y]
              return losses.mean() + self.alpha * sum(np.sum(W[:, 1:] ** 2) for W in layers) / 2

          def gradient(self, theta, X, y):
              layers, values = self.propagate(theta, X)
              slopes, parts = values.pop(), []
              if y.dtype.kind == "f":
                  slopes = slopes - y[:, None]
              else:
                  slopes = np.exp(slopes - np.logaddexp.reduce(slopes, axis=1)[:, None])
                  slopes[np.arange(len(y)), y] -= 1
              for W, a in zip(reversed(layers), reversed(values)):
                  weights = slopes.T @ a / len(y) + self.alpha * W[:, 1:]
                  parts.append(np.column_stack([slopes.mean(axis=0), weights]).ravel())
                  slopes = slopes @ W[:, 1:] * self.slope(a)
              return np.concatenate(parts[::-1])

          def predict(self, theta, X):
              outputs = self.propagate(theta, X)[1][-1]
              return outputs[:, 0] if outputs.shape[1] == 1 else np.argmax(outputs, axis=1)
      """)
  }

  public func predictsClasses(of data: Dataset) -> Bool { data.classes != nil }

  public func objective(for data: Dataset) throws(DataError) -> any Objective {
    let layout = layout(inputs: data.features.columns, outputs: data.classCount ?? 1)
    guard layout.parameterCount <= Self.parameterLimit else {
      throw DataError(
        "\(layout.parameterCount) parameters are too many for '\(Self.name)'",
        hint: "at most \(Self.parameterLimit)")
    }
    return PerceptronObjective(data, layout: layout, penalty: penalty, seed: randomState)
  }

  public func predictions(at point: [Double], for features: Matrix) -> [Double] {
    let layout = layout(inputs: features.columns, outputs: outputs(of: point, features.columns))
    var values = layout.zeros
    return (0..<features.rows).map { row in
      for j in 0..<features.columns { values[0][j] = features[row, j] }
      layout.propagate(&values, at: point)
      let outputs = values[values.count - 1]
      guard outputs.count > 1 else { return outputs[0] }
      return Double(outputs.indices.max { outputs[$0] < outputs[$1] } ?? 0)
    }
  }

  private func layout(inputs: Int, outputs: Int) -> PerceptronLayout {
    PerceptronLayout(sizes: [inputs] + hidden + [outputs], activation: activation)
  }

  /// Outputs, from the number of parameters that they take up.
  private func outputs(of point: [Double], _ inputs: Int) -> Int {
    let without = layout(inputs: inputs, outputs: 0).parameterCount
    return (point.count - without) / ((hidden.last ?? inputs) + 1)
  }
}
