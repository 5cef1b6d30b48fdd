import Options

/// A metric of a run that an extension adds: `compare.adam.sharpness`.
///
/// It has no options. Every run is measured by it after its last epoch.
public protocol RunMetric: Named {
  /// Which of two values is better, for `best_by` of a sweep; nil where neither is.
  static var better: MetricDirection? { get }
  /// The value of a run that has ended; nil where there is none.
  func value(of run: FinishedRun) -> Double?
}

extension RunMetric {
  /// Neither is.
  public static var better: MetricDirection? { nil }
  /// None.
  public static var options: [Option<Self>] { [] }
}

extension Metric where Subject == FinishedRun {
  /// The metric of a type that an extension adds; nil for a type that is none.
  package init?(adding type: any Named.Type) {
    guard let type = type as? any RunMetric.Type else { return nil }
    self.init(type.name, type.summary, better: type.better) { run in
      .some(type.init().value(of: run).map { .number($0) } ?? .missing)
    }
  }
}

extension Metrics {
  /// What extensions measure of a run.
  package static let added = Extensions.types.compactMap(Metric<FinishedRun>.init(adding:))
}
