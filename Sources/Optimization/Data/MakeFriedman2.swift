import Options

/// The impedance of an alternating-current circuit: `√(x₀² + c²)`, `c = x₁x₂ − 1/(x₁x₃)`.
///
/// Features are `n_samples × 4`: resistance in [0, 100), frequency in [40π, 560π), inductance in
/// [0, 1) and capacitance in [1, 11); the target has Gaussian noise added.
///
/// scikit-learn's `make_friedman2`, with its draws for the same `random_state`. Friedman 1991,
/// "Multivariate adaptive regression splines".
public struct MakeFriedman2: DataSource {
  /// `n_samples`: number of samples, 1 or more; 100 by default.
  public var sampleCount = 100
  /// `noise`: standard deviation of the noise, 0 or more; 0 by default.
  public var noise = 0.0
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_friedman2"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "the impedance of an alternating-current circuit"
  public static let details = """
    $y = \\sqrt{x_0^2 + c^2} + \\text{noise}\\cdot g$, $c = x_1x_2 - 1/(x_1x_3)$. Friedman 1991,
    "Multivariate adaptive regression splines". Agrees with `sklearn.datasets.make_friedman2`.
    """

  public static let options: [Option<MakeFriedman2>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option("noise", \.noise, "standard deviation of the noise", range: .nonNegative),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public var size: (samples: Int, features: Int)? { (sampleCount, 4) }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    FriedmanCircuit(sampleCount: sampleCount, noise: noise, randomState: randomState)
      .dataset { ($0 * $0 + $1 * $1).squareRoot() }
  }
}
