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
        .init(Adam.self) { $0 },
        .init(AdamW.self) { $0 },
        .init(RMSprop.self) { $0 },
        .init(Adagrad.self) { $0 },
        .init(Adadelta.self) { $0 },
        .init(Adamax.self) { $0 },
        .init(NAdam.self) { $0 },
        .init(RAdam.self) { $0 },
        .init(Rprop.self) { $0 },
        .init(ASGD.self) { $0 },
        .init(LBFGS.self) { $0 },
        .init(ISTA.self) { $0 },
        .init(FISTA.self) { $0 },
        .init(Lion.self) { $0 },
        .init(AdaBelief.self) { $0 },
        .init(SVRG.self) { $0 },
        .init(SAGA.self) { $0 },
      ])
  }
}
