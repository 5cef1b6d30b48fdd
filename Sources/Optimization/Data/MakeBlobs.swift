import Options

/// Round Gaussian clusters, a class each: `x ~ N(c, σ²I)`, c uniform in `center_box` or given.
///
/// Features are `n_samples × n_features`, targets the clusters 0, 1, 2, … Throws `OptionErrors` for
/// lists of different lengths, and too many clusters.
///
/// scikit-learn's `make_blobs`, with its draws and bits for the same `random_state`.
public struct MakeBlobs: DataSource {
  /// `n_samples`: number of samples, or a list with that of each cluster, 0 or more; 100 by
  /// default.
  public var sampleCounts = OneOrEach.one(100)
  /// `n_features`: number of features, 1 or more; 2 by default.
  public var ownFeatureCount = 2
  /// `centers`: number of clusters, 3 by default, or a list with the center of each.
  public var centers = BlobCenters.automatic
  /// `cluster_std`: standard deviation of a cluster, or a list with that of each, 0 or more; 1 by
  /// default.
  public var deviations = OneOrEach.one(1.0)
  /// `center_box`: least and greatest coordinate of a center; [-10, 10] by default.
  public var centerBox = [-10.0, 10.0]
  /// `shuffle`: whether samples are shuffled; true by default.
  public var shuffles = true
  /// `random_state`: seed of all draws, 0 to 2³² − 1; 0 by default.
  public var randomState = 0

  public init() {}

  public static let name = "make_blobs"
  public var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  public static let summary = "round Gaussian clusters, one class each"
  public static let details = """
    Centers are uniform in a box or given, samples normal around them. A list is a value of its
    own, as in scikit-learn: `cluster_std: [1, 2, 3]` has one deviation a cluster; a sweep over the
    deviation is `cluster_std: {values: [1, 2, 3]}`. Agrees with `sklearn.datasets.make_blobs`.
    """

  public static let options: [Option<MakeBlobs>] = [
    Option(
      "n_samples", \.sampleCounts, "number of samples, or a list with that of each cluster",
      range: .countOrNone),
    Option("n_features", \.ownFeatureCount, "number of features", range: .count),
    Option(
      "centers", \.centers, "number of clusters, 3 by default, or a list with the center of each"),
    Option(
      "cluster_std", \.deviations,
      "standard deviation of a cluster, or a list with that of each", range: .nonNegative),
    Option("center_box", \.centerBox, "least and greatest coordinate of a center", range: .finite),
    Option("shuffle", \.shuffles, "whether samples are shuffled"),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  public func validate() throws(OptionErrors) {
    try sampleCounts.checkTotal(of: "n_samples")
    if case .count(let count) = centers, let sizes = sampleCounts.count, sizes != count {
      throw Self.invalid(
        "'n_samples' has \(sizes) values", "expected one for each of the \(count) clusters",
        at: "n_samples")
    }
    if case .points(let points) = centers {
      try sampleCounts.check(points.count, "centers", of: "n_samples")
    }
    try deviations.check(clusterCount, "clusters", of: "cluster_std")
    guard clusterCount <= max(sampleCount, Self.clusterLimit / max(1, featureCount)) else {
      throw Self.invalid(
        "invalid value '\(clusterCount)' for 'centers'", "too many clusters to draw",
        at: "centers")
    }
    guard centerBox.count == 2, centerBox[0] <= centerBox[1] else {
      throw Self.invalid(
        "invalid value '\(centerBox.optionValue.text)' for 'center_box'",
        "expected two numbers, the smaller one first", at: "center_box")
    }
  }

  private static func invalid(_ message: String, _ hint: String, at option: String) -> OptionErrors
  {
    OptionErrors(OptionError("invalid-value", message, hint: hint, at: [option]))
  }

  /// Coordinates of centers that are drawn in no time.
  private static let clusterLimit = 1_000_000

  /// The number of clusters, which are the classes.
  var clusterCount: Int {
    switch centers {
    case .automatic: sampleCounts.count ?? 3
    case .count(let count): count
    case .points(let points): points.count
    }
  }

  var featureCount: Int {
    if case .points(let points) = centers { points[0].count } else { ownFeatureCount }
  }

  var sampleCount: Int { sampleCounts.values(1).reduce(0, +) }

  public var size: (samples: Int, features: Int)? { (sampleCount, featureCount) }

  /// Samples of each cluster; what can't be shared out equally goes to the first ones.
  private var clusterSizes: [Int] {
    guard case .one(let count) = sampleCounts else { return sampleCounts.values(0) }
    return (0..<clusterCount).map {
      count / clusterCount + ($0 < count % clusterCount ? 1 : 0)
    }
  }

  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    var random = RandomState(randomState: randomState)
    let centers = makeCenters(&random)
    let deviations = deviations.values(clusterCount)
    var features: [Double] = []
    features.reserveCapacity(sampleCount * featureCount)
    var labels: [Double] = []
    for (cluster, size) in clusterSizes.enumerated() {
      for _ in 0..<size {
        for center in centers.row(cluster) {
          features.append(random.normal(center, deviations[cluster]))
        }
        labels.append(Double(cluster))
      }
    }
    let dataset = Dataset(
      features: Matrix(rows: sampleCount, columns: featureCount, elements: features),
      targets: labels, classCount: clusterCount)
    return shuffles ? dataset.selecting(rows: random.permutation(sampleCount)) : dataset
  }

  /// The centers; where they are not given, the first draws of the generator.
  func makeCenters(_ random: inout RandomState) -> Matrix {
    if case .points(let points) = centers {
      return Matrix(rows: points.count, columns: featureCount, elements: points.flatMap(\.self))
    }
    var centers = random.doubles(rows: clusterCount, columns: featureCount)
    let (low, high) = (centerBox[0], centerBox[1])
    for index in centers.elements.indices {
      centers.elements[index] = low + (high - low) * centers.elements[index]
    }
    return centers
  }
}
