import Options
import RealModule

/// A nonlinear target of five uniform features: `10 sin(πx₀x₁) + 20(x₂ − ½)² + 10x₃ + 5x₄`.
///
/// Features are `n_samples × n_features`, uniform in [0, 1); all after the fifth have no part in
/// the target, which has Gaussian noise added.
///
/// scikit-learn's `make_friedman1`, with its draws for the same `random_state`. Friedman 1991,
/// "Multivariate adaptive regression splines".
public struct MakeFriedman1: DataSource {
  /// `n_samples`: number of samples, 1 or more; 100 by default.
  public var sampleCount = 100
  /// `n_features`: number of features, 5 or more; 10 by default.
  public var featureCount = 10
  /// `noise`: standard deviation of the noise, 0 or more; 0 by default.
  public var noise = 0.0
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_friedman1"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "a nonlinear regression problem, five features matter"
  public static let details = """
    $y = 10\\sin(\\pi x_0 x_1) + 20(x_2-\\tfrac12)^2 + 10x_3 + 5x_4 + \\text{noise}\\cdot g$, $x$
    uniform in $[0,1)$. Friedman 1991, "Multivariate adaptive regression splines". Agrees with
    `sklearn.datasets.make_friedman1`.
    """

  public static let options: [Option<MakeFriedman1>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option(
      "n_features", \.featureCount, "number of features", range: .closed(5, 1_000_000_000)),
    Option("noise", \.noise, "standard deviation of the noise", range: .nonNegative),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public var size: (samples: Int, features: Int)? { (sampleCount, featureCount) }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    var random = RandomState(randomState: randomState)
    let features = random.doubles(rows: sampleCount, columns: featureCount)
    let targets = (0..<sampleCount).map { row in
      let wave = 10 * Double.sin(Double.pi * features[row, 0] * features[row, 1])
      let bowl = features[row, 2] - 0.5
      let plane = 10 * features[row, 3] + 5 * features[row, 4]
      return wave + 20 * bowl * bowl + plane + noise * random.gaussian()
    }
    return Dataset(features: features, targets: targets)
  }
}
