import Options
import RealModule

/// Two half circles that reach into each other, a class each.
///
/// Features are `n_samples × 2`: `(cos t, sin t)` of class 0 and `(1 − cos t, ½ − sin t)` of class
/// 1, t at even distances on `[0, π]`, plus Gaussian noise. Throws `OptionErrors` for a list of
/// samples that is no pair.
///
/// scikit-learn's `make_moons`, with its draws for the same `random_state`.
public struct MakeMoons: DataSource {
  /// `n_samples`: number of samples, or a pair with that of each curve, 0 or more; 100 by default.
  public var sampleCounts = OneOrEach.one(100)
  /// `shuffle`: whether samples are shuffled; true by default.
  public var shuffles = true
  /// `noise`: standard deviation of the noise, 0 or more; none by default.
  public var noise: Double?
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_moons"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "two interleaved half circles, two classes"
  public static let details = """
    The outer moon is $(\\cos t, \\sin t)$, the inner one $(1-\\cos t, \\tfrac12-\\sin t)$,
    $t\\in[0,\\pi]$. Agrees with `sklearn.datasets.make_moons`.
    """

  public static let options: [Option<MakeMoons>] = [
    Option(
      "n_samples", \.sampleCounts, "number of samples, or a pair with that of each curve",
      range: .countOrNone),
    Option("shuffle", \.shuffles, "whether samples are shuffled"),
    Option("noise", \.noise, "standard deviation of the noise", range: .nonNegative),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public var size: (samples: Int, features: Int)? {
    (sampleCounts.values(1).reduce(0, +), 2)
  }

  public func validate() throws(OptionErrors) {
    try sampleCounts.checkPair(of: "n_samples")
  }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    let (outer, inner) = sampleCounts.pair
    var points: [Double] = []
    for index in 0..<outer {
      let angle = Self.angle(index, of: outer)
      points += [Double.cos(angle), Double.sin(angle)]
    }
    for index in 0..<inner {
      let angle = Self.angle(index, of: inner)
      points += [1 - Double.cos(angle), 1 - Double.sin(angle) - 0.5]
    }
    return PlaneCurves(points: points, firstClass: outer)
      .dataset(shuffles: shuffles, noise: noise, randomState: randomState)
  }

  /// Equal steps from 0 to π, both ends included.
  private static func angle(_ index: Int, of count: Int) -> Double {
    count > 1 ? Double(index) * (Double.pi / Double(count - 1)) : 0
  }
}
