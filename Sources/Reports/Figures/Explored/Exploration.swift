import Notebooks
import Optimization
import Options

/// What a page needs to run the methods of a contour itself, from any start and with any step.
package struct Exploration: Sendable {
  package var function: ExploredFunction
  package var start: [Double]
  package var steps: Int
  /// What one step is called: an epoch where it passes over data.
  package var unit: HistoryUnit
  /// A loss so many times the first one is a run that diverged.
  package var divergence: Double
  /// One a panel.
  package var methods: [ExploredMethod]

  /// The exploration of runs on one problem, or why a page can't follow them.
  init(_ paths: [PlanePath]) throws(OptionErrors) {
    guard let first = paths.first else { throw Self.unfit("no runs", hint: "name some") }
    guard let setup = first.series.planned?.setup else {
      throw Self.unfit("run '\(first.series.run.label)' is not planned here", hint: "name its run")
    }
    function = try ExploredFunction(try first.series.problem(), setup)
    start = [first.x[0], first.y[0]]
    divergence = setup.divergence
    steps = setup.duration
    unit = HistoryUnit.passes(of: paths.map(\.series))
    methods = []
    for path in paths {
      guard path.series.id == first.series.id, [path.x[0], path.y[0]] == start else {
        throw Self.unfit(
          "runs of two experiments", hint: "'explore' moves one start: name labels of one run")
      }
      methods.append(try ExploredMethod(path.series, on: function, steps: steps))
    }
  }

  /// A run that a page can't follow: `explore` can't be met.
  static func unfit(_ message: String, hint: String) -> OptionErrors {
    OptionErrors(OptionError("unfit-run", message, hint: hint, at: ["explore"]))
  }
}
