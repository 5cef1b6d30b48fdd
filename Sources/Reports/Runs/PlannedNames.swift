import Optimization
import Values

/// The names under which one experiment's values stand.
struct PlannedNames {
  /// The paths that values can have, without indices, seeds and statistics.
  let addresses: [[String]]
  private let paths: Set<[String]>
  private let labels: Set<String>
  /// Nil where it could not be decoded, so that nothing is known of its values.
  private let experiment: Experiment?

  init(_ experiment: Experiment?) {
    self.experiment = experiment
    labels = Set(experiment?.runs.map(\.label) ?? [])
    var addresses: [[String]] = []
    if let experiment {
      addresses += Metrics.data.map { ["data", $0.name] }
      for run in experiment.runs { addresses += Self.names(of: run) }
    }
    self.addresses = addresses
    paths = Set(addresses)
  }

  /// Whether the experiment may have a value at an address below its id.
  func contains(_ segments: [Address.Segment]) -> Bool {
    guard experiment != nil else { return true }
    var names = segments.map(\.name)
    // What theory predicts depends on the data.
    if names.first == "theory" { return names.count == 3 && labels.contains(names[1]) }
    if names.count > 2, names[1] == "sweep" { names[1] = "best" }
    names.removeAll { $0 == "seed" }
    if paths.contains(names) { return true }
    guard let last = names.last, Statistic(rawValue: last) != nil else { return false }
    return paths.contains(names.dropLast())
  }

  /// Why there is no value at an address of the run's id and these names; nil for unknown names.
  func unavailable(_ segments: [Address.Segment]) -> UnavailableValue? {
    experiment.flatMap { UnavailableValue(segments, of: $0) }
  }

  /// What a history has an entry of for each epoch: `loss[50]`.
  static let quantities = [
    "loss", "excess", "gradient_norm", "updates", "sample_gradients",
  ]

  private static func names(of run: PlannedRun) -> [[String]] {
    let prefix = run.axes.isEmpty ? [run.label] : [run.label, "best"]
    let options = run.points.first?.method.optionEntries.map(\.key) ?? []
    let settings = run.points.first?.settings.map(\.key) ?? []
    let names = Metrics.run.map(\.name) + settings + options + quantities
    return names.map { prefix + [$0] }
  }
}
