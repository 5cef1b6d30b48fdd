import Options
import RealModule

/// scikit-learn's `make_friedman3`: the phase of an alternating-current circuit.
public struct MakeFriedman3: DataSource {
  public var sampleCount = 100
  public var noise = 0.0
  public var randomState = 0

  public init() {}

  public static let name = "make_friedman3"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "the phase of an alternating-current circuit"
  public static let details = """
    $y = \\arctan(c/x_0) + \\text{noise}\\cdot g$, $c = x_1x_2 - 1/(x_1x_3)$. Friedman 1991,
    "Multivariate adaptive regression splines". Agrees with `sklearn.datasets.make_friedman3`.
    """

  public static let options: [Option<MakeFriedman3>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option("noise", \.noise, "standard deviation of the noise", range: .nonNegative),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public var size: (samples: Int, features: Int)? { (sampleCount, 4) }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    FriedmanCircuit(sampleCount: sampleCount, noise: noise, randomState: randomState)
      .dataset { Double.atan($1 / $0) }
  }
}
