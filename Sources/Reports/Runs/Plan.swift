import Files
import Notebooks
import Options
import Values

/// What a notebook will do: every name and option checked, and nothing has run.
package struct Plan: Sendable {
  /// A cell with what it means.
  package struct Step: Sendable {
    package var cell: Cell
    package var directive: any Directive
  }

  package let notebook: Notebook
  package let steps: [Step]
  /// Where its results come from, in the order of the notebook.
  package let sources: [NamedSource]
  let bibliography: Bibliography

  /// Decodes every directive and looks up every name; all errors are reported at once.
  package init(
    _ notebook: Notebook, files: ProjectFiles, kinds: [DirectiveKind] = DirectiveKind.all
  ) throws(Diagnostics) {
    var problems = notebook.problems
    var faults: [Diagnostic] = []
    var steps: [Step] = []
    for cell in notebook.cells where !cell.kind.isEmpty {
      do throws(Diagnostics) {
        guard let kind = kinds.first(where: { $0.name == cell.kind }) else {
          throw Self.unknownKind(of: cell, among: kinds)
        }
        guard cell.isReadable else { continue }
        steps.append(Step(cell: cell, directive: try kind.decode(cell, files)))
      } catch {
        faults += cell.newProblems(error)
      }
    }
    problems.add(faults)
    problems.add(Self.repeatedIdentifiers(in: notebook, besides: files.tableIDs))
    let names = PlannedSources(steps, in: notebook.cells, kinds: kinds, tables: files.tableIDs)
    problems.add(References(steps: steps, cells: notebook.cells, names).problems())
    problems.add(
      PlannedValues(names, parameters: notebook.frontMatter.parameters)
        .problems(in: notebook, besides: steps.flatMap(\.directive.addresses)))
    let bibliography = Bibliography(of: notebook, files: files)
    problems.add(bibliography.problems)
    problems.add(bibliography.problems(citing: notebook.citedKeys(), in: notebook.file))
    // Where nothing will run, all is said at once.
    if problems.hasErrors { problems.add(notebook.findings) }
    try problems.throwIfErrors()
    self.notebook = notebook
    self.steps = steps
    sources = names.known
    self.bibliography = bibliography
  }

  /// The tables of values that its directives declare.
  package var tables: [(id: String, definition: ValuesDefinition)] {
    steps.compactMap { step in
      guard let id = step.cell.id, let values = step.directive as? ValuesDirective else {
        return nil
      }
      return (id, values.definition)
    }
  }

  /// The ids of the runs that have to keep their points, since a figure shows their ways.
  package func idsWithPoints() -> Set<String> {
    Set(steps.filter(\.directive.needsPoints).flatMap { $0.directive.references.map(\.id) })
  }

  /// The runs that each figure shows together.
  var runsTogether: [[RunReference]] {
    steps.compactMap { step in
      switch step.directive {
      case let figure as FigureDirective: figure.references
      case let panels as PanelsDirective: panels.references
      default: nil
      }
    }
  }

  private static func unknownKind(
    of cell: Cell, among kinds: [DirectiveKind]
  ) -> Diagnostics {
    Diagnostics(
      Diagnostic(
        .invalid, "unknown-directive", "unknown directive '\(cell.kind)'", in: cell.file,
        at: cell.kindRange,
        hint: NearMiss.hint(for: cell.kind, among: kinds.map(\.name))))
  }

  /// An id with where it stands and what it names.
  private struct NamedPlace {
    var id: String
    var range: Range<Int>
    var idRange: Range<Int>
  }

  /// Directives and formulas whose ids stand in the notebook before.
  private static func repeatedIdentifiers(
    in notebook: Notebook, besides tables: [String]
  ) -> [Diagnostic] {
    var places: [NamedPlace] = []
    for cell in notebook.cells {
      guard let id = cell.id, let idRange = cell.idRange else { continue }
      places.append(NamedPlace(id: id, range: cell.range, idRange: idRange))
    }
    for formula in notebook.document.namedFormulas {
      guard let id = formula.id else { continue }
      places.append(NamedPlace(id: id, range: formula.range, idRange: formula.range))
    }
    let tables = Set(tables)
    let declared = places.filter { tables.contains($0.id) }.map { place in
      Diagnostic(
        .invalid, "duplicate-id", "duplicate id '\(place.id)'", in: notebook.file,
        at: place.idRange,
        notes: [.init("note", "'\(Workspace.configurationName)' has it under 'values:'")])
    }
    places.sort { $0.range.lowerBound < $1.range.lowerBound }
    var firstLines: [String: Int] = [:]
    return declared
      + places.compactMap { place in
        guard let earlier = firstLines[place.id] else {
          firstLines[place.id] = notebook.file.line(at: place.range.lowerBound)
          return nil
        }
        return Diagnostic(
          .invalid, "duplicate-id", "duplicate id '\(place.id)'", in: notebook.file,
          at: place.idRange, notes: [.init("note", "first used in line \(earlier)")])
      }
  }
}
