import Options
import RealModule

/// scikit-learn's `make_friedman1`: a nonlinear target of five uniform features.
public struct MakeFriedman1: DataSource {
  public var sampleCount = 100
  public var featureCount = 10
  public var noise = 0.0
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
