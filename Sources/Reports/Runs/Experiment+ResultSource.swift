import Files
import Notebooks
import Optimization
import Options
import Values

extension Experiment: ResultSource {
  package var labels: [String] { runs.map(\.label) }

  package var addresses: [[String]] {
    Metrics.data.map { ["data", $0.name] } + runs.flatMap(\.addresses)
  }

  package var histories: [[String]] {
    runs.flatMap { run in Metrics.history.map { run.prefix + [$0.name] } }
  }

  package func unavailable(
    _ segments: [Address.Segment], in results: ExperimentResult?
  ) -> UnavailableValue? {
    ExperimentGap(segments, of: self, results: results)?.value
  }

  package var options: OptionValue { source }
  package var specification: String { canonicalText }
  package var dataSpecification: [String] { dataTexts }

  package func keys(for contents: [String: [UInt8]], keepsPoints: Bool) -> TaskKeys? {
    TaskKeys(self, contents: contents, keepsPoints: keepsPoints)
  }

  package func results(
    _ request: ResultRequest, in session: Session
  ) throws(Diagnostics) -> ExperimentResult {
    try session.result(of: self, for: request)
  }
}

extension PlannedRun {
  /// What the paths of its values begin with; of a sweep those of the best point.
  fileprivate var prefix: [String] { axes.isEmpty ? [label] : [label, "best"] }

  /// The paths that its values can have.
  fileprivate var addresses: [[String]] {
    let options = points.first?.method.optionEntries.map(\.key) ?? []
    let settings = points.first?.settings.map(\.key) ?? []
    let names =
      Metrics.run.map(\.name) + settings + options
    return names.map { prefix + [$0] }
  }
}
