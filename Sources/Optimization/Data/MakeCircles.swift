import Options
import RealModule

/// A circle inside another: `(cos t, sin t)` of class 0, and `factor` times that of class 1.
///
/// Features are `n_samples × 2`, t at even distances on `[0, 2π)`, plus Gaussian noise. Throws
/// `OptionErrors` for a list of samples that is no pair.
///
/// scikit-learn's `make_circles`, with its draws for the same `random_state`.
public struct MakeCircles: DataSource {
  /// `n_samples`: number of samples, or a pair with that of each curve, 0 or more; 100 by default.
  public var sampleCounts = OneOrEach.one(100)
  /// `shuffle`: whether samples are shuffled; true by default.
  public var shuffles = true
  /// `noise`: standard deviation of the noise, 0 or more; none by default.
  public var noise: Double?
  /// `factor`: radius of the inner circle, in [0, 1); 0.8 by default.
  public var factor = 0.8
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_circles"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "a circle inside another, two classes"
  public static let details = """
    The outer circle has radius 1, the inner one `factor`. Agrees with
    `sklearn.datasets.make_circles`.
    """

  public static let options: [Option<MakeCircles>] = [
    Option(
      "n_samples", \.sampleCounts, "number of samples, or a pair with that of each curve",
      range: .countOrNone),
    Option("shuffle", \.shuffles, "whether samples are shuffled"),
    Option("noise", \.noise, "standard deviation of the noise", range: .nonNegative),
    Option("factor", \.factor, "radius of the inner circle", range: .fraction),
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
    let points = Self.circle(outer, radius: 1) + Self.circle(inner, radius: factor)
    return PlaneCurves(points: points, firstClass: outer)
      .dataset(shuffles: shuffles, noise: noise, randomState: randomState)
  }

  /// Points at equal distances, the first at angle 0.
  private static func circle(_ count: Int, radius: Double) -> [Double] {
    (0..<count).flatMap { index in
      let angle = Double(index) * (2 * Double.pi / Double(count))
      return [Double.cos(angle) * radius, Double.sin(angle) * radius]
    }
  }
}
