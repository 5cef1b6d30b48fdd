import Options

extension Catalogue where Member == any Optimizer {
  /// All optimizers.
  package static var optimizers: Catalogue {
    Catalogue(
      "optimizer", written: { $0.namedOptionValue },
      [
        .init(GradientDescent.self) { $0 },
        .init(SGD.self) { $0 },
        .init(Momentum.self) { $0 },
        .init(HeavyBall.self) { $0 },
        .init(Nesterov.self) { $0 },
      ])
  }
}
