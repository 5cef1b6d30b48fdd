import Options

extension Catalogue where Member == any TestFunction {
  /// All functions that stand for themselves, without data.
  package static var objectives: Catalogue {
    Catalogue(
      "objective", written: { $0.namedOptionValue },
      [
        .init(Quadratic.self) { $0 },
        .init(Rosenbrock.self) { $0 },
        .init(Beale.self) { $0 },
        .init(Himmelblau.self) { $0 },
      ])
  }
}
