import Files
import Notebooks
import Options
import Values

/// Named rows out of the project's files, for pins and claims of the notebook.
package struct ValuesDirective: Directive {
  package static let kind = "values"
  package static let summary = "a table of named rows out of files, to quote as runs are quoted"

  package static var optionDescriptions: [OptionDescription] {
    ValuesDefinition.optionDescriptions
  }

  let definition: ValuesDefinition

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    definition = try cell.decoded { () throws(OptionErrors) in
      try ValuesDefinition(decoding: cell.value)
    }
    for option in ["command", "inputs", "volatile", "timeout"] where cell.value[option] != nil {
      throw cell.diagnostics(
        OptionErrors(
          OptionError(
            "unfit-option", "'\(option)' in a notebook",
            hint: "commands stand under 'values:' in \(Workspace.configurationName) alone",
            at: [option],
            part: .key)))
    }
    guard cell.id == nil else { return }
    throw Diagnostics(
      Diagnostic(
        .invalid, "missing-id", "missing id of the values", in: cell.file, at: cell.kindRange,
        hint: "write {.values #training}"))
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    nil
  }
}
