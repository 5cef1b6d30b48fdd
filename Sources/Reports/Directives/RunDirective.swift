import Files
import Notebooks
import Optimization
import Options

/// An experiment: data, preparation, model, and one or more optimizers or estimators.
package struct RunDirective: Directive {
  package static let kind = "run"
  package static let summary = "an experiment whose values figures, tables and sentences quote"
  package static var optionDescriptions: [OptionDescription] {
    Experiment.optionDescriptions + [
      OptionDescription(
        name: baseOption, type: .string,
        summary: "a YAML file of the project to take the options from; those here override them",
        range: nil, isRequired: false)
    ]
  }
  static let baseOption = "experiment"

  package static let hasResults = true
  private let experiment: Experiment?
  private let showsSpecification: Bool

  package var source: (any ResultSource)? { experiment }

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    var problems = Diagnostics()
    if cell.id == nil {
      problems.add(
        Diagnostic(
          .invalid, "missing-id", "missing id", in: cell.file, at: cell.kindRange,
          hint: "give the run a name to quote it by: {.run #compare}"))
    }
    experiment = problems.collect { () throws(Diagnostics) in
      try ExperimentSpecification(of: cell, files: files).experiment()
    }
    if let experiment { problems.add(Self.missingFiles(of: experiment, in: cell, files)) }
    showsSpecification = !cell.isSilent
    try problems.throwIfErrors()
  }

  /// The files of an experiment that can't be read, before anything is run.
  private static func missingFiles(
    of experiment: Experiment, in cell: Cell, _ files: ProjectFiles
  ) -> Diagnostics {
    var problems = Diagnostics()
    let place = cell.place
    let source = experiment.setup.data.map { type(of: $0).name } ?? ""
    for file in experiment.files {
      _ = problems.collect { () throws(Diagnostics) in
        try files.readData(
          file, for: place.file, at: place.tree.range(of: ["data", source, "file"]))
      }
    }
    return problems
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    guard showsSpecification else { return nil }
    return .listing(
      ListingOutput(code: cell.literal, language: "yaml", caption: nil, isNumbered: false))
  }
}
