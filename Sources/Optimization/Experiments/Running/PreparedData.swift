/// Samples after all that an experiment does to them before training.
package struct PreparedData: Sendable, Equatable {
  package let dataset: Dataset
  /// The rows of the training part and of the test part; nil without a split.
  package let parts: Split?
}

extension Setup {
  /// Makes the data and prepares them: split, polynomial, standardize, scale_columns.
  ///
  /// Means and deviations are learnt from the training part alone.
  package func preparedData(
    readFile: FileReader
  ) throws(DataError) -> PreparedData {
    guard let data else { throw DataError("no data") }
    var dataset = try data.makeDataset(readFile: readFile)
    let parts: Split? =
      if let split { try split.split(labels: dataset.targets, names: dataset.classes) } else { nil }
    if let polynomial {
      dataset.features = try polynomial.transform(dataset.features)
      // They belonged to the features themselves.
      if polynomial.degree > 1 { dataset.forgetCoefficients() }
    }
    if standardizes {
      let learnt = parts.map { dataset.features.selecting(rows: $0.train) } ?? dataset.features
      dataset.features = try StandardScaler(fitting: learnt).transform(dataset.features)
    }
    if !columnScales.isEmpty { try dataset.scale(columns: columnScales) }
    return PreparedData(dataset: dataset, parts: parts)
  }
}

extension Dataset {
  /// Leaves out what belonged to the features themselves.
  fileprivate mutating func forgetCoefficients() {
    coefficients = nil
    several?.coefficients = Matrix(rows: 0, columns: 0)
  }

  /// Multiplies each feature by a factor of its own.
  fileprivate mutating func scale(columns factors: [Double]) throws(DataError) {
    guard factors.count == features.columns else {
      throw DataError(
        "'scale_columns' has \(factors.count) factors for \(features.columns) features")
    }
    for row in 0..<features.rows {
      for column in factors.indices { features[row, column] *= factors[column] }
    }
  }
}
