import ArgumentParser
import Files
import Projects

/// `tangent pieces`: how far the work in a folder is.
struct Pieces: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Say how many pieces of a plan are made, running, missing and failed.",
    discussion: """
      EXAMPLES
        tangent pieces /scratch/sweep
        tangent pieces /scratch/sweep --clean      delete the folder, once all is gathered

      EXIT STATUS
        0  all are made   3  some have failed   4  the folder   75  some are missing
      """)

  @Argument(help: "The folder of the plan.", completion: .directory)
  var folder: String

  @Flag(help: "Delete what Tangent has put into the folder; refused while pieces are missing.")
  var clean = false

  @Flag(help: "With --clean: delete it though pieces are missing.")
  var force = false

  @Flag(help: "Others may write into the folder, and that is meant so.")
  var shared = false

  func run() throws {
    var findings = Findings()
    do {
      let folder = try WorkFolder(at: folder, isShared: shared)
      let plan = try WorkPlan(in: folder)
      if clean, force {
        try folder.delete()
        return
      }
      try plan.checkBuild()
      let watch = try WorkWatch(WorkPieces(plan, in: folder), in: folder)
      let state = watch.state
      if clean {
        guard state.isDone else {
          throw FileProblem(
            "pieces-missing",
            "\(Count.text(state.missing)) pieces are missing in '\(folder.shown)'",
            hint: "say --force if they are not wanted")
        }
        try folder.delete()
        return
      }
      Output.write(Self.text(of: state))
      if !state.failures.isEmpty { throw ExitCode(3) }
      if !state.isDone { throw ExitCode(75) }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  static func text(of state: WorkState) -> String {
    var text = """
      pieces   \(Count.text(state.total))
      made     \(Count.text(state.made))
      running  \(Count.text(state.running)), \(Count.workers(state.workers))
      missing  \(Count.text(state.missing))
      failed   \(Count.text(state.failures.count))
      files    \(Count.text(state.files)), \(Count.text(state.packs)) of them packs

      """
    for failure in state.failures.prefix(20) { text += "failed: \(failure)\n" }
    if state.failures.count > 20 { text += "and \(state.failures.count - 20) more\n" }
    return text
  }
}
