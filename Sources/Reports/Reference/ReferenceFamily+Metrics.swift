import Optimization

extension ReferenceFamily {
  /// What runs and data yield and what theory predicts, with exactly how each value is computed.
  static var metrics: [ReferenceEntry] {
    Metrics.run.map { entry($0.name, $0.summary) }
      + Metrics.data.map { entry("data.\($0.name)", $0.summary) }
      + TheoryNames.all.map { entry("theory.\($0.name)", $0.summary) }
  }

  /// Values of every epoch, addressed by its number.
  static var history: [ReferenceEntry] {
    Metrics.history.map { entry("\($0.name)[epoch]", $0.summary) }
  }

  /// What values over seeds are summed up by.
  static var statistics: [ReferenceEntry] {
    Statistic.allCases.map { entry($0.rawValue, $0.summary) }
  }

  private static func entry(_ name: String, _ summary: String) -> ReferenceEntry {
    ReferenceEntry(name: name, summary: summary, details: "", options: [])
  }
}
