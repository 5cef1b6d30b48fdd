import Optimization

extension Case {
  /// Samples and features of the large problem.
  static let (samples, features) = (1_000_000, 20)

  /// How long data take to be made.
  static let generators = [
    Case(name: "make_regression") { try seconds(of: regression) },
    Case(name: "make_classification") {
      var source = MakeClassification()
      source.sampleCount = 100_000
      return try seconds(of: source)
    },
    Case(name: "make_blobs") {
      var source = MakeBlobs()
      (source.sampleCounts, source.ownFeatureCount) = (.one(samples), features)
      return try seconds(of: source)
    },
  ]

  static var regression: MakeRegression {
    var source = MakeRegression()
    (source.sampleCount, source.featureCount, source.noise) = (samples, features, 0.1)
    return source
  }

  private static func seconds(of source: some DataSource) throws -> Double {
    try Clock.best(of: 2) {
      _ = try source.makeDataset { (_) throws(DataError) in throw DataError("no files here") }
    }
  }
}
