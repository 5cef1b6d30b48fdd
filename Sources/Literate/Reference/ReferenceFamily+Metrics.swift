import Optimization

extension ReferenceFamily {
  /// What runs and data yield, with exactly how each value is computed.
  static var metrics: [ReferenceEntry] {
    (Metrics.run.map { ($0.name, $0.summary) }
      + Metrics.data.map { ("data.\($0.name)", $0.summary) })
      .map { ReferenceEntry(name: $0.0, summary: $0.1, details: "", options: []) }
  }
}
