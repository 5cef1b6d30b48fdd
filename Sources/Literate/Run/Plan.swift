import Optimization
import Options

/// What a notebook will do: every name and option checked, and nothing has run.
package struct Plan: Sendable {
  /// A cell with what it means.
  package struct Step: Sendable {
    package var cell: Cell
    package var directive: any Directive
  }

  package let notebook: Notebook
  package let steps: [Step]

  /// Decodes every directive and looks up every name; all errors are reported at once.
  package init(_ notebook: Notebook, files: ProjectFiles) throws(Diagnostics) {
    var problems = notebook.problems
    var steps: [Step] = []
    for cell in notebook.cells where !cell.kind.isEmpty {
      do throws(Diagnostics) {
        guard let kind = DirectiveKind.named(cell.kind) else { throw Self.unknownKind(of: cell) }
        guard cell.isReadable else { continue }
        steps.append(Step(cell: cell, directive: try kind.decode(cell, files)))
      } catch {
        problems.add(cell.newProblems(error))
      }
    }
    problems.add(Self.repeatedIdentifiers(in: notebook.cells))
    problems.add(References(steps: steps, cells: notebook.cells).problems)
    problems.add(PlannedValues(steps: steps, cells: notebook.cells).problems(in: notebook))
    try problems.throwIfErrors()
    self.notebook = notebook
    self.steps = steps
  }

  /// The experiments with their ids, in the order of the notebook.
  package var experiments: [(id: String, cell: Cell, experiment: Experiment)] {
    steps.compactMap { step in
      guard let id = step.cell.id, let experiment = step.directive.experiment else { return nil }
      return (id, step.cell, experiment)
    }
  }

  /// The ids of the runs that have to keep their points, since a figure shows their ways.
  package var idsWithPoints: Set<String> {
    Set(steps.filter(\.directive.needsPoints).flatMap { $0.directive.references.map(\.id) })
  }

  private static func unknownKind(of cell: Cell) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .invalid, "unknown-directive", "unknown directive '\(cell.kind)'", in: cell.file,
        at: cell.kindRange,
        hint: NearMiss.hint(for: cell.kind, among: DirectiveKind.all.map(\.name))))
  }

  private static func repeatedIdentifiers(in cells: [Cell]) -> [Diagnostic] {
    var first: [String: Cell] = [:]
    var problems: [Diagnostic] = []
    for cell in cells {
      guard let id = cell.id, let range = cell.idRange else { continue }
      if let earlier = first[id] {
        let line = cell.file.line(at: earlier.range.lowerBound)
        problems.append(
          Diagnostic(
            .invalid, "duplicate-id", "duplicate id '\(id)'", in: cell.file, at: range,
            notes: [.init("note", "first used in line \(line)")]))
      } else {
        first[id] = cell
      }
    }
    return problems
  }
}
