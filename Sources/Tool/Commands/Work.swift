import ArgumentParser
import Files
import Projects

/// `tangent work`: makes the pieces of a plan.
struct Work: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make missing pieces of a plan until none is left, time is up or SIGTERM comes.",
    discussion: """
      Any number of workers may be at work in one folder, on any machines that see it. A worker makes
      its own share first, the dearest pieces before the others, and then what is left of the others'.
      It looks at nothing but the folder.

      EXAMPLES
        tangent work /scratch/sweep
        tangent work /scratch/sweep --share $SLURM_ARRAY_TASK_ID/40 --until 58m
        parallel --sshlogin a,b,c tangent work /nfs/sweep --share {}/6 ::: 0 1 2 3 4 5

      EXIT STATUS
        0  nothing is left to do here   3  some pieces failed   4  the folder, or another build
        75 stopped, and pieces are left: start it again
      """)

  @Argument(help: "The folder of the plan.", completion: .directory)
  var folder: String

  @Option(help: ArgumentHelp("Which share to make first, counted from 0.", valueName: "i/n"))
  var share: Share?

  @Option(help: ArgumentHelp("Stop after so long: 90s, 55m, 1h30m, 1:30:00.", valueName: "time"))
  var until: TimeSpan?

  @Option(help: "Pieces under way at a time (default: one a core).")
  var jobs: Int?

  @Option(help: "Raise what one piece may cost; the plan's own is the default.")
  var budget: Double?

  @Flag(inversion: .prefixedNo, help: "Make what is left of other workers' shares too.")
  var steal = true

  @Option(help: "How long a worker may give no sign before its pieces are taken over.")
  var patience = TimeSpan(seconds: WorkerMarks.standardPatience)

  @Flag(help: "Others may write into the folder, and that is meant so.")
  var shared = false

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("invalid value '\(jobs)' for '--jobs'") }
    if let budget, !(budget > 0) {
      throw ValidationError("invalid value '\(budget)' for '--budget'")
    }
  }

  func run() throws {
    var findings = Findings()
    Interruption.defer()
    let end = until.map { Clock.seconds + $0.seconds }
    do {
      let folder = try WorkFolder(at: folder, isShared: shared)
      let plan = try WorkPlan(in: folder)
      try plan.checkBuild()
      var settings = Worker.Settings()
      if let share { settings.share = (share.index, share.count) }
      settings.jobs = jobs ?? Environment.cores
      settings.steals = steal
      settings.budget = MemoryLimit.budget(times: budget ?? plan.budget)
      settings.patience = patience.seconds
      settings.isStopping = {
        Interruption.isRequested || (end.map { Clock.seconds > $0 } ?? false)
      }
      settings.tell = { problem in
        Output.note("warning: \(problem.message), which is tried again [\(problem.id)]\n")
      }
      let worker = try Worker(WorkPieces(plan, in: folder), in: folder, settings)
      let summary = worker.run()
      Output.note(Self.words(for: summary, share: share) + "\n")
      if let problem = summary.problem { findings.add(problem) }
      if findings.exitStatus == 0, summary.wasStopped, summary.left > 0 { throw ExitCode(75) }
      if findings.exitStatus == 0, summary.failed > 0 { throw ExitCode(3) }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  /// `worker 3/40: 120 pieces made, 7 of them another's, 1 failed, 12 left`.
  static func words(for summary: Worker.Summary, share: Share?) -> String {
    let name = share.map { "worker \($0.index)/\($0.count)" } ?? "worker"
    var parts = [summary.made == 1 ? "1 piece made" : "\(Count.text(summary.made)) pieces made"]
    if summary.stolen > 0 { parts.append("\(Count.text(summary.stolen)) of them another's") }
    if summary.failed > 0 { parts.append("\(Count.text(summary.failed)) failed") }
    parts.append(summary.left == 0 ? "none left" : "\(Count.text(summary.left)) left")
    return "\(name): \(parts.joined(separator: ", "))\(summary.wasStopped ? ", stopped" : "")"
  }
}
