import Options

extension Catalogue where Member == any Schedule {
  /// All learning-rate schedules.
  package static var schedules: Catalogue {
    Catalogue(
      "schedule", written: { $0.namedOptionValue },
      [
        .init(ConstantSchedule.self) { $0 },
        .init(StepDecaySchedule.self) { $0 },
        .init(MultiStepSchedule.self) { $0 },
        .init(ExponentialSchedule.self) { $0 },
        .init(InverseScalingSchedule.self) { $0 },
        .init(PolynomialSchedule.self) { $0 },
        .init(LinearSchedule.self) { $0 },
        .init(CosineSchedule.self) { $0 },
        .init(CosineRestartsSchedule.self) { $0 },
        .init(WarmupCosineSchedule.self) { $0 },
        .init(WarmupInverseSqrtSchedule.self) { $0 },
        .init(OneCycleSchedule.self) { $0 },
        .init(ReduceOnPlateauSchedule.self) { $0 },
        .init(SequentialSchedule.self) { $0 },
      ])
  }
}
