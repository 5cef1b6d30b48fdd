import Files
import Notebooks
import Options

/// The names of runs in directives, and whether there are such runs.
struct References {
  /// The names in each cell.
  private let references: [(cell: Cell, names: [RunReference])]
  /// The labels of each source, in their order.
  private let labels: [String: Labels]

  private struct Labels {
    var inOrder: [String]
    var known: Set<String>
  }
  /// Ids of runs, those with errors of their own included: one error is not reported twice.
  private let runIDs: [String]
  /// The ids of tables of files, whose rows are known only when they are read.
  private let tables: Set<String>

  init(steps: [Plan.Step], cells: [Cell], _ sources: PlannedSources) {
    tables = sources.tables
    runIDs = sources.ids
    let places = Dictionary(
      steps.map { ($0.cell.range, $0) }, uniquingKeysWith: { first, _ in first })
    references = cells.map { cell in
      let names = places[cell.range]?.directive.references
      return (cell, names ?? RunNames.references(inFaulty: cell))
    }
    let known = sources.known.map { named in
      let labels = named.source.labels
      return (named.id, Labels(inOrder: labels, known: Set(labels)))
    }
    labels = Dictionary(known, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong with names, in the order of the cells.
  func problems() -> [Diagnostic] {
    let known = Set(runIDs)
    var runHints = NearMisses(among: runIDs + tables.sorted())
    var labelHints: [String: NearMisses] = [:]
    var problems: [Diagnostic] = []
    for (cell, names) in references {
      for reference in names {
        let (id, range) = (reference.id, reference.range)
        guard !tables.contains(id) else { continue }
        guard known.contains(id) else {
          problems.append(
            Diagnostic(
              .invalid, "unknown-run", "unknown run '\(id)'", in: cell.file, at: range,
              hint: runHints.hint(for: id)))
          continue
        }
        guard let label = reference.label, let labels = labels[id], !labels.known.contains(label)
        else { continue }
        problems.append(
          Diagnostic(
            .invalid, "unknown-label", "unknown label '\(label)' of run '\(id)'", in: cell.file,
            at: range,
            hint: labelHints[id, default: NearMisses(among: labels.inOrder)].hint(for: label)))
      }
    }
    return problems
  }
}
