import ArgumentParser
import Files
import Projects

/// `tangent values`: values of files, for texts that take them as macros or data.
struct Values: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Print the values that 'export:' in tangent.yaml lists, for LaTeX or as data.",
    discussion: """
      EXAMPLES
        tangent values --format tex > values.tex    \\tangentvalue{training.adam.val_acc.mean}
        tangent values --format json
      """)

  @Option(
    help: "tex, json or md.",
    completion: .list(ExportedValues.Format.allCases.map(\.rawValue)))
  var format = "json"

  func validate() throws {
    guard ExportedValues.Format(rawValue: format) != nil else {
      throw ValidationError.unknown(
        "format", format, known: ExportedValues.Format.allCases.map(\.rawValue))
    }
  }

  func run() throws {
    var findings = Findings()
    do {
      let workspace = try Workspace.ofUser()
      let configuration = try Configuration.read(in: workspace).configuration
      guard !configuration.export.isEmpty else {
        throw Diagnostics(
          Diagnostic(
            .invalid, "nothing-exported", "nothing to print",
            hint: "list values in tangent.yaml: export: [training.adam.val_acc.mean]"))
      }
      var settings = Project.Settings()
      settings.tables = configuration.values
      let project = Project(workspace: workspace, cache: .off, settings: settings)
      let values = try ExportedValues(of: project, configuration.export)
      Output.write(values.text(as: ExportedValues.Format(rawValue: format) ?? .json))
    } catch let problem as FileProblem {
      findings.add(problem)
    } catch let problems as Diagnostics {
      findings.add(problems)
    }
    try findings.exit()
  }
}
