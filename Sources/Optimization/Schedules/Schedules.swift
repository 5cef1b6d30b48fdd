import Options

extension Catalogue where Member == any Schedule {
  /// All learning-rate schedules.
  package static var schedules: Catalogue {
    Catalogue(
      "schedule", written: { $0.namedOptionValue },
      [
        .init(CosineSchedule.self) { $0 }
      ])
  }
}
