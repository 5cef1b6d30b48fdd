import Optimization
import Options

/// An experiment in a file of its own: what `tangent run` and `tangent data` work on.
package struct ExperimentFile: Sendable {
  package let experiment: Experiment
  private let place: ExperimentPlace

  /// Decodes the body of a `.run` directive; all errors are reported at once.
  package init(_ file: SourceFile) throws(Diagnostics) {
    var problems = Diagnostics(file.encodingProblems)
    let tree = problems.collect { () throws(Diagnostics) in try YAMLTree(parsing: file) }
    try problems.throwIfErrors()
    guard let tree else { throw problems }
    place = ExperimentPlace(tree: tree, name: tree.range(of: []))
    do throws(OptionErrors) {
      experiment = try Experiment(decoding: tree.optionValue)
    } catch {
      throw tree.diagnostics(for: error)
    }
  }

  /// Runs it.
  package func result(
    in project: Project, keepsPoints: Bool
  ) throws(Diagnostics) -> ExperimentResult {
    try project.session.result(
      of: experiment, named: place.file.path, at: place, keepsPoints: keepsPoints)
  }

  /// Makes its data, prepared as its runs see them.
  package func data(in project: Project) throws(Diagnostics) -> PreparedData {
    do throws(DataError) {
      return try experiment.setup.preparedData(
        readFile: project.session.reader(besides: place.file))
    } catch {
      throw Diagnostics(place.diagnostic(for: error))
    }
  }
}
