import Options

extension Catalogue where Member == any Estimator {
  /// All estimators, one a line.
  package static var estimators: Catalogue<any Estimator> {
    Catalogue(
      "estimator", written: { $0.namedOptionValue },
      [
        .init(SGDRegressor.self) { $0 },
        .init(SGDClassifier.self) { $0 },
      ])
  }
}
