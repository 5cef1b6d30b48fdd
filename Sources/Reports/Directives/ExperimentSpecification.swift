import Files
import Notebooks
import Optimization
import Options

/// The options of a run: those of the cell over those of the file that it names.
struct ExperimentSpecification {
  private let cell: Cell
  private let base: (file: SourceFile, tree: YAMLTree)?

  /// Reads the file that the option `experiment` names, if there is one.
  init(of cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    self.cell = cell
    guard let path = cell.value[RunDirective.baseOption] else {
      base = nil
      return
    }
    let place = cell.range(of: [RunDirective.baseOption])
    guard case .string(let name) = path else {
      throw Diagnostics(
        Diagnostic(
          .invalid, "wrong-type", "invalid value '\(path.text)' for 'experiment'", in: cell.file,
          at: place, hint: "expected the path of a YAML file"))
    }
    let file = try files.read(name, for: cell.file, at: place)
    base = (file, try YAMLTree(parsing: file, parameters: files.parameters))
  }

  /// The experiment that the options describe; errors are placed where the option was written.
  func experiment() throws(Diagnostics) -> Experiment {
    do throws(OptionErrors) {
      return try Experiment(decoding: value)
    } catch {
      throw diagnostics(error)
    }
  }

  private var value: OptionValue {
    let own = OptionValue.mapping(
      (cell.value.entries ?? []).filter { $0.key != RunDirective.baseOption })
    return base.map { $0.tree.optionValue.overridden(by: own) } ?? own
  }

  private func diagnostics(_ errors: OptionErrors) -> Diagnostics {
    guard let base else { return cell.diagnostics(errors) }
    var all = Diagnostics()
    for error in errors.errors {
      if cell.value.has(error.path) || !base.tree.optionValue.has(error.path) {
        all.add(cell.diagnostics(OptionErrors(error)))
      } else {
        all.add(
          Diagnostic(
            .invalid, error.id, error.message, in: base.file,
            at: base.tree.range(of: error.path, part: error.part), hint: error.hint))
      }
    }
    return all
  }
}

extension OptionValue {
  /// The value with entries added and replaced; a mapping merges with a mapping.
  ///
  /// Where both name one member of a family, such as `data`, the override's member stands alone.
  func overridden(by other: OptionValue) -> OptionValue {
    guard case .mapping(var entries) = self, case .mapping(let others) = other else {
      return other
    }
    let isOtherMember =
      entries.count == 1 && others.count == 1 && entries[0].key != others[0].key
    if isOtherMember { return other }
    for new in others {
      if let index = entries.firstIndex(where: { $0.key == new.key }) {
        entries[index].value = entries[index].value.overridden(by: new.value)
      } else {
        entries.append(new)
      }
    }
    return .mapping(entries)
  }

  /// Whether there is an entry at `path`.
  fileprivate func has(_ path: [String]) -> Bool {
    guard let first = path.first else { return false }
    let child: OptionValue? =
      switch self {
      case .mapping: self[first]
      case .list(let values):
        Int(first).flatMap { values.indices.contains($0) ? values[$0] : nil }
      default: nil
      }
    guard let child else { return false }
    return path.count == 1 || child.has(Array(path.dropFirst()))
  }
}
