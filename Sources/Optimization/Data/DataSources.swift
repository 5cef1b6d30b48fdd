import Options

extension Catalogue where Member == any DataSource {
  /// All data sources, one a line.
  package static var dataSources: Catalogue<any DataSource> {
    Catalogue(
      "data source", written: { $0.namedOptionValue },
      [
        .init(MakeRegression.self) { $0 }
      ])
  }
}
