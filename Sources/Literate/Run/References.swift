import Optimization
import Options

/// The names of runs in directives, and whether there are such runs.
struct References {
  /// The names in each cell.
  private let references: [(cell: Cell, names: [RunReference])]
  private let experiments: [String: Experiment]
  /// Ids of runs, those with errors of their own included: one error is not reported twice.
  private let runIDs: [String]

  init(steps: [Plan.Step], cells: [Cell]) {
    references = cells.map { cell in
      let step = steps.first { $0.cell.range == cell.range }
      return (cell, step?.directive.references ?? RunNames.references(inFaulty: cell))
    }
    runIDs = cells.filter { $0.kind == RunDirective.kind }.compactMap(\.id)
    let known = steps.compactMap { step in
      step.cell.id.flatMap { id in step.directive.experiment.map { (id, $0) } }
    }
    experiments = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  var problems: [Diagnostic] {
    references.flatMap { cell, names in names.compactMap { problem(with: $0, in: cell) } }
  }

  private func problem(with reference: RunReference, in cell: Cell) -> Diagnostic? {
    guard runIDs.contains(reference.id) else {
      return Diagnostic(
        .invalid, "unknown-run", "unknown run '\(reference.id)'", in: cell.file,
        at: reference.range, hint: NearMiss.hint(for: reference.id, among: runIDs))
    }
    guard let label = reference.label, let experiment = experiments[reference.id],
      !experiment.runs.map(\.label).contains(label)
    else { return nil }
    return Diagnostic(
      .invalid, "unknown-label", "unknown label '\(label)' of run '\(reference.id)'",
      in: cell.file, at: reference.range,
      hint: NearMiss.hint(for: label, among: experiment.runs.map(\.label)))
  }
}
