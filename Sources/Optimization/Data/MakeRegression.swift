import Options

/// Gaussian samples with a linear target: `y = Xw + bias + noise·g`.
///
/// Features X are `n_samples × n_features`, standard normal, or of low rank with `effective_rank`;
/// w is uniform in [0, 100) for informative features and 0 for others, g is standard normal.
/// Targets are one number a sample; with several, the first is learnt. Throws `OptionErrors` for a
/// rank that is too costly.
///
/// scikit-learn's `make_regression`, with its draws for the same `random_state`.
public struct MakeRegression: DataSource {
  /// `n_samples`: number of samples, 1 or more; 100 by default.
  public var sampleCount = 100
  /// `n_features`: number of features, 1 or more; 100 by default.
  public var featureCount = 100
  /// `n_informative`: features that the target depends on, 0 or more; 10 by default.
  public var informativeCount = 10
  public var targetCount = 1
  /// `bias`: constant part of the target; 0 by default.
  public var bias = 0.0
  /// `effective_rank`: singular vectors that explain most of the samples, 1 or more; none by
  /// default.
  public var effectiveRank: Int?
  /// `tail_strength`: weight of the small singular values, in [0, 1]; 0.5 by default.
  public var tailStrength = 0.5
  /// `noise`: standard deviation of the target's noise, 0 or more; 0 by default.
  public var noise = 0.0
  /// `shuffle`: whether samples and features are shuffled; true by default.
  public var shuffles = true
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_regression"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "a random linear regression problem"
  public static let details = """
    $y = X w + \\text{bias} + \\text{noise}\\cdot g$ with standard normal $X$ and $g$, and weights
    $w$ uniform in $[0, 100)$ for the informative features, zero for the others. Agrees with
    `sklearn.datasets.make_regression` for the same `random_state`.
    """

  public static let options: [Option<MakeRegression>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option("n_features", \.featureCount, "number of features", range: .count),
    Option(
      "n_informative", \.informativeCount, "features that the target depends on",
      range: .countOrNone),
    Option(
      "n_targets", \.targetCount,
      "targets of a sample; a run learns one, `tangent data` prints all",
      range: .closed(1, 10_000)),
    Option("bias", \.bias, "constant part of the target", range: .finite),
    Option(
      "effective_rank", \.effectiveRank, "singular vectors that explain most of the samples",
      range: .count),
    Option(
      "tail_strength", \.tailStrength, "weight of the small singular values", range: .unit),
    Option("noise", \.noise, "standard deviation of the target's noise", range: .nonNegative),
    Option("shuffle", \.shuffles, "whether samples and features are shuffled"),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public var size: (samples: Int, features: Int)? { (sampleCount, featureCount) }

  public func validate() throws(OptionErrors) {
    guard effectiveRank != nil else { return }
    let operations =
      Double(sampleCount) * Double(featureCount) * Double(min(sampleCount, featureCount))
    guard operations <= 1e10 else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "'effective_rank' is too costly for this many samples and features",
          hint: "leave it out, or make the smaller number smaller", at: ["effective_rank"]))
    }
  }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    let problem = makeProblem(targetCount: targetCount)
    guard targetCount == 1 else { return Dataset(problem) }
    return Dataset(
      features: problem.features, targets: problem.targets.elements,
      coefficients: problem.weights.elements)
  }

  /// A linear problem that may have several targets.
  public struct Problem: Sendable {
    /// `n_samples × n_features`.
    public var features: Matrix
    /// `n_samples × n_targets`.
    public var targets: Matrix
    /// `n_features × n_targets`.
    public var weights: Matrix
  }

  /// All draws, in scikit-learn's order.
  public func makeProblem(targetCount: Int) -> Problem {
    var random = RandomState(randomState: randomState)
    var features =
      effectiveRank.map { lowRankMatrix(rank: $0, &random) }
      ?? random.gaussians(rows: sampleCount, columns: featureCount)
    let informative = min(featureCount, informativeCount)
    var weights = Matrix(rows: featureCount, columns: targetCount)
    for index in 0..<informative * targetCount { weights.elements[index] = 100 * random.double() }
    var targets = Self.product(features, weights, informative: informative)
    for index in targets.elements.indices { targets.elements[index] += bias }
    if noise > 0 {
      for index in targets.elements.indices { targets.elements[index] += random.normal(0, noise) }
    }
    guard shuffles else { return Problem(features: features, targets: targets, weights: weights) }
    let samples = random.permutation(sampleCount)
    let columns = random.permutation(featureCount)
    features.rearrange(rows: samples, columns: columns)
    return Problem(
      features: features, targets: targets.selecting(rows: samples),
      weights: weights.selecting(rows: columns))
  }

  /// `features · weights`; only the informative rows of the weights are not zero.
  private static func product(_ features: Matrix, _ weights: Matrix, informative: Int) -> Matrix {
    var product = Matrix(rows: features.rows, columns: weights.columns)
    for row in 0..<features.rows {
      for target in 0..<weights.columns {
        var sum = 0.0
        for feature in 0..<informative { sum += features[row, feature] * weights[feature, target] }
        product[row, target] = sum
      }
    }
    return product
  }
}

extension Dataset {
  /// The samples of a problem with several targets, of which the first stands for all.
  fileprivate init(_ problem: MakeRegression.Problem) {
    self.init(
      features: problem.features,
      targets: (0..<problem.targets.rows).map { problem.targets[$0, 0] })
    several = SeveralTargets(targets: problem.targets, coefficients: problem.weights)
  }
}

extension OptionRange {
  /// How many of something there are: at least one; the bound keeps products of two in `Int`.
  public static let count = OptionRange.closed(1, 1_000_000_000)
  /// The same, or none.
  public static let countOrNone = OptionRange.closed(0, 1_000_000_000)
}
