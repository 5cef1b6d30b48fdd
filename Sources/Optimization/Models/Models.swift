import Options

extension Catalogue where Member == any Model {
  /// All models.
  package static var models: Catalogue {
    Catalogue(
      "model", written: { $0.namedOptionValue },
      [
        .init(LinearRegression.self) { $0 },
        .init(Ridge.self) { $0 },
        .init(Lasso.self) { $0 },
        .init(ElasticNet.self) { $0 },
        .init(PolynomialRegression.self) { $0 },
        .init(HuberRegression.self) { $0 },
        .init(LogisticRegression.self) { $0 },
        .init(MultinomialLogisticRegression.self) { $0 },
        .init(MultilayerPerceptron.self) { $0 },
      ])
  }
}
