import Options

extension Catalogue where Member == any DataSource {
  /// All data sources, one a line.
  package static var dataSources: Catalogue<any DataSource> {
    Catalogue(
      "data source", written: { $0.namedOptionValue },
      [
        .init(MakeRegression.self) { $0 },
        .init(MakeClassification.self) { $0 },
        .init(MakeBlobs.self) { $0 },
        .init(MakeMoons.self) { $0 },
        .init(MakeCircles.self) { $0 },
        .init(MakeFriedman1.self) { $0 },
        .init(MakeFriedman2.self) { $0 },
        .init(MakeFriedman3.self) { $0 },
        .init(CSVFile.self) { $0 },
      ])
  }
}
