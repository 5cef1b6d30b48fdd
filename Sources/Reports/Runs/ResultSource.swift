import Files
import Notebooks
import Optimization
import Options
import Values

/// Where labelled values of a notebook come from: an experiment that is run, or whatever else a
/// directive declares.
///
/// Whoever quotes, draws, records or keeps results asks this and no experiment. All but `results`
/// follows from the directive's options alone, before anything has run.
package protocol ResultSource: Sendable {
  /// The labels of its runs, in their order: what figures and tables name.
  var labels: [String] { get }
  /// The paths below its id that values can have, without indices, seeds and statistics.
  var addresses: [[String]] { get }
  /// The paths of what its values have an entry of for each epoch: `compare.sgd.loss[50]`.
  var histories: [[String]] { get }
  /// Why there is no value at an address of known names, which begins with its id; nil for others.
  ///
  /// `results` are what it gave, once it has.
  func unavailable(
    _ segments: [Address.Segment], in results: ExperimentResult?
  ) -> UnavailableValue?

  /// What its author wrote: prose quotes it as `compare.options.data.noise`, records keep it.
  var options: OptionValue { get }
  /// All that its results depend on, but for the engine and the files: equal texts, equal results.
  var specification: String { get }
  /// What of that says which data are taken.
  var dataSpecification: [String] { get }
  /// The files that it reads, as paths from the notebook.
  var files: [String] { get }
  /// The names of what is kept of its results; nil where nothing is.
  func keys(for contents: [String: [UInt8]], keepsPoints: Bool) -> TaskKeys?

  /// Its results; what fails is placed where the directive was written.
  func results(
    _ request: ResultRequest, in session: Session
  ) throws(Diagnostics) -> ExperimentResult
}

extension ResultSource {
  package var histories: [[String]] { [] }
  package func unavailable(
    _ segments: [Address.Segment], in results: ExperimentResult?
  ) -> UnavailableValue? { nil }
  package var dataSpecification: [String] { [] }
  package var files: [String] { [] }
  package func keys(for contents: [String: [UInt8]], keepsPoints: Bool) -> TaskKeys? { nil }
}

/// What a notebook asks of a source of results.
package struct ResultRequest: Sendable {
  /// The id that the results have in the notebook.
  package var id: String
  /// Where the directive was written.
  package var place: ExperimentPlace
  /// Whether a figure shows the way of the points.
  package var keepsPoints = false
  /// What the notebook's other results cost.
  package var spent = Estimate.nothing

  package init(
    _ id: String, at place: ExperimentPlace, keepsPoints: Bool = false,
    after spent: Estimate = .nothing
  ) {
    self.id = id
    self.place = place
    self.keepsPoints = keepsPoints
    self.spent = spent
  }
}

/// A source of results with the id that a notebook gives it.
package struct NamedSource: Sendable {
  package var id: String
  /// Where its directive stands.
  package var cell: Cell
  package var source: any ResultSource

  /// It as an experiment; nil for a source of another kind.
  package var experiment: Experiment? { source as? Experiment }
}
