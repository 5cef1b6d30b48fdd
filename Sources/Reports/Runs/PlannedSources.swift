import Notebooks

/// The sources of a notebook's results, with the ids of those that could not be decoded.
package struct PlannedSources: Sendable {
  /// The ids of all, in the order of the notebook, each once.
  let ids: [String]
  /// Those that were decoded, in the order of the notebook.
  let known: [NamedSource]
  /// The ids of tables of files, of which nothing more is known before they are read.
  let tables: Set<String>

  /// What directives declare; a cell whose directive is faulty still has its id.
  init(_ steps: [Plan.Step], in cells: [Cell], kinds: [DirectiveKind], tables: [String]) {
    let withResults = Set(kinds.filter(\.hasResults).map(\.name))
    var seen: Set<String> = []
    ids = cells.filter { withResults.contains($0.kind) }.compactMap(\.id)
      .filter { seen.insert($0).inserted }
    known = Self.known(steps)
    let own = cells.filter { $0.kind == ValuesDirective.kind }.compactMap(\.id)
    self.tables = Set(own + tables)
  }

  /// What the directives of a sound plan declare.
  package init(_ plan: Plan) {
    known = plan.sources
    ids = known.map(\.id)
    tables = Set(plan.tables.map(\.id))
  }

  private static func known(_ steps: [Plan.Step]) -> [NamedSource] {
    steps.compactMap { step in
      guard let id = step.cell.id, let source = step.directive.source else { return nil }
      return NamedSource(id: id, cell: step.cell, source: source)
    }
  }
}
