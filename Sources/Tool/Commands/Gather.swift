import ArgumentParser
import Files
import Projects

/// `tangent gather`: reports from what workers have made.
struct Gather: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Take what workers have made into the cache, and render the notebooks.",
    discussion: """
      Without paths the notebooks of the plan are rendered, with the plan's parameters. What is taken
      into the cache is found by 'tangent render', 'check' and 'update' from then on.

      EXAMPLES
        tangent gather /scratch/sweep                    where a run is missing, nothing is written
        tangent gather /scratch/sweep --finish           make here what is missing
        tangent gather /scratch/sweep --partial          leave gaps, and mark the numbers that have none
        tangent gather run --results 'results/*'         results that were brought from elsewhere

      EXIT STATUS
        0  all good   1  findings: a number is stale   3  runs have failed, or are missing
        4  the folder, or another build
      """)

  @Argument(help: "The folder of the plan.", completion: .directory)
  var folder: String

  @OptionGroup var options: NotebookOptions

  @Option(
    help: ArgumentHelp(
      "Folders of results besides the plan's own.", valueName: "folder"),
    completion: .directory)
  var results: [String] = []

  @Flag(help: "Make missing runs here, up to the budget.")
  var finish = false

  @Flag(help: "Render with gaps in the places of missing runs.")
  var partial = false

  @Option(help: "Formats, separated by commas, as 'tangent render --to'.")
  var to: String?

  @Flag(help: "Others may write into the folder, and that is meant so.")
  var shared = false

  func validate() throws {
    if finish, partial {
      throw ValidationError("'--finish' and '--partial' do not go together")
    }
    _ = try RenderFormats.renderers(to)
  }

  func run() async throws {
    var findings = Findings()
    do {
      let folder = try WorkFolder(at: folder, isShared: shared)
      let plan = try WorkPlan(in: folder)
      try plan.checkBuild()
      var gathering = Gathering(folder: folder, plan: plan)
      gathering.others = results
      gathering.missing = finish ? .run : partial ? .leaveGaps : .refuse
      try await gathering.render(options, to: to, &findings)
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }
}
