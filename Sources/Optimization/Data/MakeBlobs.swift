import Options

/// scikit-learn's `make_blobs`: round Gaussian clusters.
package struct MakeBlobs: DataSource {
  package var sampleCount = 100
  package var featureCount = 2
  package var centerCount = 3
  package var clusterDeviation = 1.0
  package var centerBox = [-10.0, 10.0]
  package var shuffles = true
  package var randomState = 0

  package init() {}

  package static let name = "make_blobs"
  package var python: PythonForm? { .imported(Self.name, from: "sklearn.datasets") }
  package static let summary = "round Gaussian clusters, one class each"
  package static let details = """
    Centers are uniform in a box, samples normal around them. Agrees with
    `sklearn.datasets.make_blobs`.
    """

  package static let options: [Option<MakeBlobs>] = [
    Option("n_samples", \.sampleCount, "number of samples", range: .count),
    Option("n_features", \.featureCount, "number of features", range: .count),
    Option("centers", \.centerCount, "number of clusters", range: .count),
    Option(
      "cluster_std", \.clusterDeviation, "standard deviation of a cluster", range: .nonNegative),
    Option("center_box", \.centerBox, "least and greatest coordinate of a center", range: .finite),
    Option("shuffle", \.shuffles, "whether samples are shuffled"),
    Option("random_state", \.randomState, "seed of all draws", range: .seed),
  ]

  package func validate() throws(OptionErrors) {
    guard centerCount <= max(sampleCount, 16) else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(centerCount)' for 'centers'",
          hint: "more clusters than samples", at: ["centers"]))
    }
    guard centerBox.count == 2, centerBox[0] <= centerBox[1] else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid value '\(centerBox.optionValue.text)' for 'center_box'",
          hint: "expected two numbers, the smaller one first", at: ["center_box"]))
    }
  }

  package var size: (samples: Int, features: Int)? { (sampleCount, featureCount) }

  package func makeDataset(
    readFile: (String) throws(DataError) -> String
  ) throws(DataError) -> Dataset {
    var random = RandomState(randomState: randomState)
    let centers = makeCenters(&random)
    var features: [Double] = []
    features.reserveCapacity(sampleCount * featureCount)
    var labels: [Double] = []
    for cluster in 0..<centerCount {
      let extra = cluster < sampleCount % centerCount ? 1 : 0
      for _ in 0..<sampleCount / centerCount + extra {
        for center in centers.row(cluster) {
          features.append(random.normal(center, clusterDeviation))
        }
        labels.append(Double(cluster))
      }
    }
    let dataset = Dataset(
      features: Matrix(rows: sampleCount, columns: featureCount, elements: features),
      targets: labels, classCount: centerCount)
    return shuffles ? dataset.selecting(rows: random.permutation(sampleCount)) : dataset
  }

  /// The centers, the first draws of the generator.
  func makeCenters(_ random: inout RandomState) -> Matrix {
    var centers = random.doubles(rows: centerCount, columns: featureCount)
    let (low, high) = (centerBox[0], centerBox[1])
    for index in centers.elements.indices {
      centers.elements[index] = low + (high - low) * centers.elements[index]
    }
    return centers
  }
}
