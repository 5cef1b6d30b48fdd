import Options

/// Gaussian clusters around corners of a hypercube, with features of little use among them.
///
/// Features are `n_samples × n_features`: informative ones, sheared at random, linear combinations
/// of them, copies, and noise of variance 1; targets are classes 0, 1, 2, …, a share `flip_y` of
/// them drawn anew. Throws `OptionErrors` for more useful features than features, more clusters
/// than corners, and shares of classes above 1.
///
/// scikit-learn's `make_classification`, with its draws for the same `random_state`; features may
/// differ in the last bit. Guyon 2003, "Design of experiments for the NIPS 2003 variable selection
/// benchmark".
public struct MakeClassification: DataSource {
  /// `n_samples`: number of samples, 1 or more; 100 by default.
  public var sampleCount = 100
  /// `n_features`: number of features, 1 or more; 20 by default.
  public var featureCount = 20
  /// `n_informative`: features that tell classes, 1 to 10,000; 2 by default.
  public var informativeCount = 2
  /// `n_redundant`: linear combinations of these, 0 to 10,000; 2 by default.
  public var redundantCount = 2
  /// `n_repeated`: copies of features, 0 or more; 0 by default.
  public var repeatedCount = 0
  /// `n_classes`: number of classes, 1 or more; 2 by default.
  public var classCount = 2
  /// `n_clusters_per_class`: clusters of a class, 1 or more; 2 by default.
  public var clustersPerClass = 2
  /// `weights`: share of each class; the last may be left out, in [0, 1]; none by default.
  public var weights: [Double]?
  /// `flip_y`: share of samples with a random label, in [0, 1]; 0.01 by default.
  public var flipped = 0.01
  /// `class_sep`: half the side of the hypercube, above 0; 1 by default.
  public var separation = 1.0
  /// `hypercube`: whether corners keep to a cube; true by default.
  public var isHypercube = true
  /// `shift`: added to the features, or a list for each; null for random ones; 0 by default.
  public var shift: OneOrEach<Double>? = .one(0)
  /// `scale`: factor of the features, or a list for each; null for random ones; 1 by default.
  public var scale: OneOrEach<Double>? = .one(1)
  /// `shuffle`: whether samples and features are shuffled; true by default.
  public var shuffles = true
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_classification"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "a random classification problem"
  public static let details = """
    Clusters of normal samples, sheared at random, around corners of a hypercube; redundant
    features are linear combinations of the informative ones. Guyon 2003, "Design of experiments
    for the NIPS 2003 variable selection benchmark". Agrees with
    `sklearn.datasets.make_classification`: every label, and every feature but for the last bit, as
    scikit-learn's own matrix products round by the processor's library. Early steps of size 10, as
    `SGDClassifier` takes them, can make much of that bit: to compare a fit with scikit-learn's,
    give it the data that `tangent data` prints.
    """

  public static let options: [Option<MakeClassification>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option("n_features", \.featureCount, "number of features", range: .count),
    Option(
      "n_informative", \.informativeCount, "features that tell classes",
      range: .closed(1, 10_000)),
    Option(
      "n_redundant", \.redundantCount, "linear combinations of these",
      range: .closed(0, 10_000)),
    Option("n_repeated", \.repeatedCount, "copies of features", range: .countOrNone),
    Option("n_classes", \.classCount, "number of classes", range: .count),
    Option("n_clusters_per_class", \.clustersPerClass, "clusters of a class", range: .count),
    Option("weights", \.weights, "share of each class; the last may be left out", range: .unit),
    Option("flip_y", \.flipped, "share of samples with a random label", range: .unit),
    Option("class_sep", \.separation, "half the side of the hypercube", range: .positive),
    Option("hypercube", \.isHypercube, "whether corners keep to a cube"),
    Option(
      "shift", \.shift, "added to the features, or a list for each; null for random ones",
      range: .finite),
    Option(
      "scale", \.scale, "factor of the features, or a list for each; null for random ones",
      range: .finite),
    Option("shuffle", \.shuffles, "whether samples and features are shuffled"),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public var size: (samples: Int, features: Int)? { (sampleCount, featureCount) }

  public func validate() throws(OptionErrors) {
    let used = informativeCount + redundantCount + repeatedCount
    guard used <= featureCount else {
      throw invalid(
        "n_features", "\(featureCount)", "informative, redundant and repeated ones are \(used)")
    }
    let corners = informativeCount < 62 ? 1 << informativeCount : Int.max
    guard clusterCount <= corners else {
      throw invalid(
        "n_informative", "\(informativeCount)",
        "\(clusterCount) clusters need more than \(corners) corners")
    }
    try validateCost()
    try shift?.check(featureCount, "features", of: "shift")
    try scale?.check(featureCount, "features", of: "scale")
    if case .one(let factor) = scale, factor <= 0 {
      throw invalid("scale", scale?.optionValue.text ?? "", "must be > 0, or a list")
    }
    guard let weights else { return }
    guard weights.count == classCount || weights.count == classCount - 1 else {
      throw invalid("weights", weights.optionValue.text, "expected one share a class")
    }
    guard clusterSizes.reduce(0, +) <= sampleCount, shares.allSatisfy({ $0 >= 0 }) else {
      throw invalid("weights", weights.optionValue.text, "shares add up to more than 1")
    }
  }

  /// There may be more clusters than samples, but each has a matrix to be drawn.
  private func validateCost() throws(OptionErrors) {
    let numbers = Double(informativeCount) * Double(informativeCount) * Double(clusterCount)
    guard clusterCount <= sampleCount || numbers <= 1e8 else {
      throw invalid(
        "n_clusters_per_class", "\(clustersPerClass)",
        "\(clusterCount) clusters are too many for \(sampleCount) samples")
    }
  }

  private func invalid(_ option: String, _ value: String, _ hint: String) -> OptionErrors {
    OptionErrors(
      OptionError(
        "invalid-value", "invalid value '\(value)' for '\(option)'", hint: hint, at: [option]))
  }

  var clusterCount: Int { classCount * clustersPerClass }

  /// The share of each class.
  private var shares: [Double] {
    guard let weights else {
      return Array(repeating: 1 / Double(classCount), count: classCount)
    }
    return weights.count == classCount ? weights : weights + [1 - weights.reduce(0, +)]
  }

  /// Samples of each cluster before the rest is dealt out; cluster `k` is of class `k mod K`.
  private var clusterSizes: [Int] {
    let shares = shares
    return (0..<clusterCount).map { cluster in
      Int(Double(sampleCount) * shares[cluster % classCount] / Double(clustersPerClass))
    }
  }

  /// The rows of each cluster.
  var clusters: [Range<Int>] {
    var sizes = clusterSizes
    for index in 0..<sampleCount - sizes.reduce(0, +) { sizes[index % clusterCount] += 1 }
    var start = 0
    return sizes.map { size in
      defer { start += size }
      return start..<start + size
    }
  }
}
