import ArgumentParser
import Files
import Optimization
import Projects
import Reports

/// `tangent plan`: which runs are missing, for other machines to make.
struct PlanRuns: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan",
    abstract: "Write down which runs of notebooks are missing, for workers to make.",
    discussion: """
      The folder then holds the plan, copies of the data, and room for results: workers need nothing
      else of the project. What the folder or the cache has already is not planned again.

      EXAMPLES
        tangent plan --to /scratch/sweep                  the project's notebooks
        tangent plan notebooks/sweep.md --to sweep --budget 20000

      EXIT STATUS
        0  planned   2  a notebook is invalid   3  over the budget   4  the folder can't be written
      """)

  @OptionGroup var options: NotebookOptions

  @Option(help: "The folder that all machines see.", completion: .directory)
  var to: String

  @Flag(help: "Others may write into the folder, and that is meant so.")
  var shared = false

  func run() throws {
    var findings = Findings()
    do {
      let folder = try WorkFolder(at: to, making: true, isShared: shared)
      let (project, work) = try options.plannedWork(besides: folder, &findings)
      if findings.exitStatus == 0 {
        try project.write(work, to: folder)
        Output.note(Self.words(for: work) + "\n")
      }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  /// `1,200 runs, about 340 core-hours, largest 2 GB`.
  static func words(for work: PlannedWork) -> String {
    let kept = work.keptCount == 0 ? "" : ", \(Count.text(work.keptCount)) more are there"
    guard work.plan.taskCount > 0 else { return "no run is missing\(kept)" }
    // The standard budget is about a minute of one core.
    let minutes = work.estimate.operations / Budget.standard.operations
    return "\(Count.runs(work.plan.taskCount)), about \(Count.coreTime(minutes: minutes)), "
      + "largest \(Count.bytes(work.estimate.bytes))\(kept)"
  }
}
