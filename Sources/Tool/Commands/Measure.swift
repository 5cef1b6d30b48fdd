import ArgumentParser
import Files
import Projects
import Values

import enum Options.NearMiss

/// `tangent measure`: values are made anew by the commands that `tangent.yaml` has for them.
struct Measure: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Run the commands that make values of files, where their inputs have changed.",
    discussion: """
      Commands stand under 'values:' in tangent.yaml. A command runs only after you have allowed it,
      in the words that it has; no other verb runs one.

      EXAMPLES
        tangent measure                   values whose inputs have changed
        tangent measure bench             these, changed or not
        tangent measure --list            what would run, and why
        tangent measure --compare bench   prose against fresh values, which are thrown away
        tangent measure --yes bench       allow the command of bench where nobody can be asked
      """)

  @Argument(
    help: "Ids of values (default: those whose inputs have changed).",
    completion: Completions.measured)
  var ids: [String] = []

  @Flag(help: "Measure all that have commands.")
  var all = false

  @Flag(help: "Say what would run, and why; run nothing.")
  var list = false

  @Flag(help: "Compare the prose with fresh values, within 'fresh ±15%', and throw them away.")
  var compare = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Allow the commands of these ids without asking.", valueName: "id"),
    completion: Completions.measured)
  var yes: [String] = []

  func run() async throws {
    var findings = Findings()
    do {
      let project = try project()
      let states = try chosen(from: project.measureStates())
      if list {
        Output.write(Self.text(of: states))
      } else {
        try measure(states, in: project, &findings)
      }
    } catch let problem as FileProblem {
      findings.add(problem)
    } catch let problems as Diagnostics {
      findings.add(problems)
    }
    try findings.exit()
  }

  private func project() throws -> Project {
    let workspace = try Workspace.ofUser()
    let configuration = try Configuration.read(in: workspace).configuration
    var settings = Project.Settings()
    settings.tables = configuration.values
    settings.notebooks =
      ProjectTexts(
        in: workspace, configuration,
        output: try ProjectLook.outputFolder(nil, in: workspace)
      ).all(for: .numbers).paths
    return Project(workspace: workspace, cache: .off, settings: settings)
  }

  /// What the user means: the ids that he names, all, or those that have a reason.
  private func chosen(from states: [MeasureState]) throws -> [MeasureState] {
    let known = states.map(\.id)
    for id in ids + yes where !known.contains(id) {
      guard !known.isEmpty else {
        throw Self.invalid(
          "unknown-id", "no values in tangent.yaml have a command",
          hint: "give them one: {file: bench.json, command: [python, bench.py, '{file}']}")
      }
      throw Self.invalid(
        "unknown-id", "no values '\(id)' with a command",
        hint: NearMiss.hint(for: id, among: known) ?? "known: " + known.joined(separator: ", "))
    }
    if list, ids.isEmpty { return states }
    // Who allows a command by its id means it.
    let named = ids + yes
    if !named.isEmpty { return states.filter { named.contains($0.id) } }
    return states.filter { all || (compare ? $0.hasInputs : $0.reason != nil) }
  }

  private static func invalid(_ id: String, _ message: String, hint: String) -> Diagnostics {
    Diagnostics(Diagnostic(.invalid, id, message, hint: hint))
  }

  private static func text(of states: [MeasureState]) -> String {
    states.map { state in
      let what =
        state.reason.map { "would run: \($0)" }
        ?? (state.hasInputs ? "nothing to do" : "only by its name: it has no 'inputs:'")
      return "\(VisibleText.of(state.id)): \(VisibleText.of(what))\n"
        + "  \(VisibleText.of(state.command.shown))\n"
    }.joined()
  }

  private func measure(
    _ states: [MeasureState], in project: Project, _ findings: inout Findings
  ) throws {
    guard let store = TrustStore() else {
      throw FileProblem("no-home", "no folder of your own", hint: "set HOME or XDG_STATE_HOME")
    }
    let recovered = AsideFiles.recover(
      in: project.workspace, store: try store.asideFolder())
    for path in recovered { Output.note("\(VisibleText.of(path)): put back as it was\n") }
    if states.isEmpty { Output.note("nothing to measure: no inputs have changed\n") }
    let permission = Permission(store, in: project.workspace, allowed: yes)
    for state in states {
      do {
        if compare, !state.command.writesFile {
          throw Self.invalid(
            "no-placeholder", "the command of '\(state.id)' writes in place",
            hint: "only one with {file} can be compared and thrown away")
        }
        try permission.require(for: state)
        let measuring = Measuring(project: project, state: state, store: store)
        if compare {
          try hold(measuring, &findings)
        } else {
          try measuring.measure()
          try project.recordMeasurement(of: state.id)
          Output.note("\(VisibleText.of(state.id)): measured, \(VisibleText.of(state.file))\n")
        }
      } catch let problem as FileProblem {
        let isFailure = problem.id == "failed-command"
        findings.add(
          Diagnostics(
            Diagnostic(
              isFailure ? .run : problem.diagnostic().category, problem.id, problem.message,
              hint: problem.hint)))
      } catch let problems as Diagnostics {
        findings.add(problems)
      }
    }
  }

  /// Holds the prose of the project against fresh values.
  private func hold(_ measuring: Measuring, _ findings: inout Findings) throws {
    let (project, state) = (measuring.project, measuring.state)
    try project.substitute(state.file, measuring.fresh())
    var count = 0
    for path in project.settings.notebooks {
      let outcome = project.checkFresh(path, tables: [state.id], files: [state.file])
      findings.add(outcome.diagnostics)
      count += outcome.cases.count
    }
    guard count > 0 else {
      throw Self.invalid(
        "nothing-compared", "no text that is checked quotes '\(state.id)'",
        hint: "texts are those of 'paths:' in tangent.yaml, and else those that git has")
    }
    let numbers = count == 1 ? "1 number or claim" : "\(count) numbers and claims"
    Output.note("\(VisibleText.of(state.id)): \(numbers) compared\n")
  }
}
