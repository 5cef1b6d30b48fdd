import Options

/// scikit-learn's `make_friedman2`: the impedance of an alternating-current circuit.
public struct MakeFriedman2: DataSource {
  public var sampleCount = 100
  public var noise = 0.0
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
