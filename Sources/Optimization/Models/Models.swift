import Options

extension Catalogue where Member == any Model {
  /// All models.
  package static var models: Catalogue {
    Catalogue(
      "model", written: { $0.namedOptionValue },
      [
        .init(LinearRegression.self) { $0 }
      ])
  }
}
