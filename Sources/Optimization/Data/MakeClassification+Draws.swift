extension MakeClassification {
  /// All draws, in scikit-learn's order.
  public func makeDataset(readFile: FileReader) throws(DataError) -> Dataset {
    var random = RandomState(randomState: randomState)
    var features = Matrix(rows: sampleCount, columns: featureCount)
    writeInformative(&features, &random)
    writeRedundant(&features, &random)
    writeRepeated(&features, &random)
    let known = informativeCount + redundantCount + repeatedCount
    for row in 0..<sampleCount {
      for column in known..<featureCount { features[row, column] = random.gaussian() }
    }
    let labels = makeLabels(&random)
    moveAndScale(&features, &random)
    guard shuffles else {
      return Dataset(features: features, targets: labels, classCount: classCount)
    }
    let samples = random.permutation(sampleCount)
    features.rearrange(rows: samples, columns: random.permutation(featureCount))
    return Dataset(features: features, targets: samples.map { labels[$0] }, classCount: classCount)
  }

  /// Normal samples, sheared cluster by cluster and moved to the cluster's corner.
  private func writeInformative(_ features: inout Matrix, _ random: inout RandomState) {
    let corners = makeCorners(&random)
    for row in 0..<sampleCount {
      for column in 0..<informativeCount { features[row, column] = random.gaussian() }
    }
    for (cluster, rows) in clusters.enumerated() {
      let shear = Self.makeMixture(informativeCount, informativeCount, &random)
      var sheared = [Double](repeating: 0, count: informativeCount)
      for row in rows {
        Self.write(features.row(row), times: shear, to: &sheared)
        for column in 0..<informativeCount {
          features[row, column] = sheared[column] + corners[cluster, column]
        }
      }
    }
  }

  private func makeCorners(_ random: inout RandomState) -> Matrix {
    var corners = HypercubeCorners.draw(clusterCount, dimension: informativeCount, &random)
    for index in corners.elements.indices {
      corners.elements[index] = corners.elements[index] * (2 * separation) - separation
    }
    guard !isHypercube else { return corners }
    let rowFactors = random.doubles(rows: clusterCount, columns: 1)
    let columnFactors = random.doubles(rows: informativeCount, columns: 1)
    for row in 0..<clusterCount {
      for column in 0..<informativeCount {
        corners[row, column] = corners[row, column] * rowFactors[row, 0] * columnFactors[column, 0]
      }
    }
    return corners
  }

  private func writeRedundant(_ features: inout Matrix, _ random: inout RandomState) {
    guard redundantCount > 0 else { return }
    let mixture = Self.makeMixture(informativeCount, redundantCount, &random)
    var combined = [Double](repeating: 0, count: redundantCount)
    for row in 0..<sampleCount {
      Self.write(features.row(row), times: mixture, to: &combined)
      for column in 0..<redundantCount {
        features[row, informativeCount + column] = combined[column]
      }
    }
  }

  private func writeRepeated(_ features: inout Matrix, _ random: inout RandomState) {
    let known = informativeCount + redundantCount
    for copy in 0..<repeatedCount {
      let original = Int(Double(known - 1) * random.double() + 0.5)
      for row in 0..<sampleCount { features[row, known + copy] = features[row, original] }
    }
  }

  /// The class of each sample; some are drawn anew.
  private func makeLabels(_ random: inout RandomState) -> [Double] {
    var labels: [Double] = []
    for (cluster, rows) in clusters.enumerated() {
      labels += Array(repeating: Double(cluster % classCount), count: rows.count)
    }
    let flips = labels.map { _ in random.double() < flipped }
    for row in labels.indices where flips[row] {
      labels[row] = Double(random.integer(in: 0..<classCount))
    }
    return labels
  }

  private func moveAndScale(_ features: inout Matrix, _ random: inout RandomState) {
    let shifts =
      shift?.values(featureCount)
      ?? (0..<featureCount).map { _ in (2 * random.double() - 1) * separation }
    let scales =
      scale?.values(featureCount) ?? (0..<featureCount).map { _ in 1 + 100 * random.double() }
    var entries = features.elements.mutableSpan
    for row in 0..<sampleCount {
      for column in 0..<featureCount {
        let index = row * featureCount + column
        entries[index] = (entries[index] + shifts[column]) * scales[column]
      }
    }
  }

  /// A matrix of numbers uniform in `[−1, 1)`.
  private static func makeMixture(
    _ rows: Int, _ columns: Int, _ random: inout RandomState
  ) -> Matrix {
    var mixture = random.doubles(rows: rows, columns: columns)
    for index in mixture.elements.indices { mixture.elements[index] *= 2 }
    for index in mixture.elements.indices { mixture.elements[index] -= 1 }
    return mixture
  }

  /// The beginning of a row, as long as a matrix has rows, times the matrix.
  private static func write(
    _ row: ArraySlice<Double>, times matrix: Matrix, to product: inout [Double]
  ) {
    for column in 0..<matrix.columns {
      var sum = 0.0
      for index in 0..<matrix.rows {
        sum += row[row.startIndex + index] * matrix[index, column]
      }
      product[column] = sum
    }
  }
}
