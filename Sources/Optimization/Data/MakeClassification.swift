import Options

/// scikit-learn's `make_classification`: Gaussian clusters at the corners of a hypercube.
public struct MakeClassification: DataSource {
  public var sampleCount = 100
  public var featureCount = 20
  public var informativeCount = 2
  public var redundantCount = 2
  public var repeatedCount = 0
  public var classCount = 2
  public var clustersPerClass = 2
  public var weights: [Double]?
  public var flipped = 0.01
  public var separation = 1.0
  public var isHypercube = true
  public var shift: OneOrEach<Double>? = .one(0)
  public var scale: OneOrEach<Double>? = .one(1)
  public var shuffles = true
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
