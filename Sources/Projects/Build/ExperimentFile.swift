import Files
import Notebooks
import Optimization
import Options
import Reports

/// An experiment in a file of its own: what `tangent run` works on.
package struct ExperimentFile: Sendable {
  package let experiment: Experiment
  private let place: ExperimentPlace

  /// Decodes the body of a `.run` directive; all errors are reported at once.
  package init(_ file: SourceFile) throws(Diagnostics) {
    place = try ExperimentPlace(parsing: file)
    experiment = try place.decode(Experiment.init(decoding:))
  }

  /// Runs it.
  package func result(
    in project: Project, keepsPoints: Bool
  ) throws(Diagnostics) -> ExperimentResult {
    let request = ResultRequest(place.file.path, at: place, keepsPoints: keepsPoints)
    return try project.session.result(of: experiment, for: request)
  }
}

/// The data of an experiment, whether or not it says what is run on them: for `tangent data`.
package struct DataFile: Sendable {
  private let setup: Setup
  private let place: ExperimentPlace

  /// Decodes what a specification says of its data, and all else that stands beside it.
  package init(_ file: SourceFile) throws(Diagnostics) {
    place = try ExperimentPlace(parsing: file)
    setup = try place.decode(Setup.init(dataOf:))
  }

  /// Makes the data, prepared as runs see them.
  package func data(in project: Project) throws(Diagnostics) -> PreparedData {
    try project.session.data(of: setup, in: place.tree.optionValue, at: place)
  }
}

extension ExperimentPlace {
  /// A whole file; text that is no YAML is reported.
  fileprivate init(parsing file: SourceFile) throws(Diagnostics) {
    var problems = Diagnostics(file.encodingProblems)
    let tree = problems.collect { () throws(Diagnostics) in try YAMLTree(parsing: file) }
    try problems.throwIfErrors()
    guard let tree else { throw problems }
    self.init(tree: tree, name: tree.range(of: []))
  }
}
