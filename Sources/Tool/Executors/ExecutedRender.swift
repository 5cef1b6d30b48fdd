import ArgumentParser
import Files
import Optimization
import Projects

#if canImport(Darwin)
  import Darwin
#else
  import Glibc
#endif

/// A render whose runs are made by workers: plan, submit, wait, gather.
struct ExecutedRender {
  let options: NotebookOptions
  let executor: SlurmExecutor
  let workers: Int
  var to: String?
  var keepsGoing = false
  var isPartial = false
  var isDryRun = false

  /// Arrays that are submitted after the first one.
  private static let mostRounds = 3

  func run(_ findings: inout Findings) async throws {
    let (project, work) = try options.plannedWork(besides: nil, &findings)
    guard findings.exitStatus == 0 else { return }
    Output.note(PlanRuns.words(for: work) + "\n")
    let base = try executor.base()
    let path = "\(base)/\(work.plan.digest.prefix(16))"
    let count = min(workers, max(1, work.plan.taskCount))
    if isDryRun { return Output.write(try executor.script(path: path, workers: count)) }
    let folder = try WorkFolder(at: path, making: true)
    // Without missing runs, too: a folder without a plan is nobody's.
    if !folder.hasPlan() { try project.write(work, to: folder) }
    if work.plan.taskCount > 0 {
      let pieces = try WorkPieces(work.plan, in: folder)
      try await waitFor(WorkWatch(pieces, in: folder), in: folder, workers: count)
    }
    var gathering = Gathering(folder: folder, plan: work.plan)
    gathering.missing = isPartial ? .leaveGaps : .refuse
    gathering.keepsGoing = keepsGoing
    try await gathering.render(options, to: to, &findings)
  }

  /// Submits until all pieces are made, or a round makes none.
  private func waitFor(_ watch: WorkWatch, in folder: WorkFolder, workers: Int) async throws {
    var log = JobLog(in: folder)
    var line = ProgressLine()
    var rounds = 0
    var before = watch.state
    while !before.isDone {
      if executor.isBusy(log.jobs) != true {
        if rounds > 0, watch.state.missing == before.missing { return }
        before = watch.state
        guard !before.isDone, rounds <= Self.mostRounds else { return }
        let job = try executor.submit(folder, workers: workers)
        try log.add(job)
        line.say("submitted job \(job): \(Count.workers(workers))")
      } else if rounds == 0 {
        line.say("job \(log.jobs.joined(separator: ", ")) is at work already")
      }
      rounds += 1
      try follow(watch, log, &line)
      if watch.state.isDone { return }
    }
  }

  /// Tells how far it is until all is made, or the queue has nothing left.
  private func follow(_ watch: WorkWatch, _ log: JobLog, _ line: inout ProgressLine) throws {
    var pace = Pace()
    var lastAsked = Clock.seconds
    while true {
      let state = watch.state
      line.show(Self.words(for: state, secondsLeft: pace.secondsLeft(state)))
      if state.isDone { break }
      if Interruption.isRequested { try leave(log, &line) }
      if Clock.seconds - lastAsked > 5 {
        lastAsked = Clock.seconds
        if executor.isBusy(log.jobs) == false { break }
      }
      usleep(500_000)
    }
    line.finish()
  }

  /// `1,204 of 2,000 runs, 31 workers, about 6 min`.
  static func words(for state: WorkState, secondsLeft: Double?) -> String {
    let left = secondsLeft.map { ", about \(TimeSpan(seconds: $0).words)" } ?? ""
    let failed = state.failures.isEmpty ? "" : ", \(Count.text(state.failures.count)) failed"
    return "\(Count.text(state.made)) of \(Count.runs(state.total)), "
      + "\(Count.workers(state.workers))\(failed)\(left)"
  }

  /// Ends with the workers left at work, or with them cancelled, as the user says.
  private func leave(_ log: JobLog, _ line: inout ProgressLine) throws {
    line.finish()
    let number = Interruption.number
    let isAsked = number == SIGINT && isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1
    var answer = ""
    if isAsked {
      Output.note("leave the workers at work, or cancel them? [L/c] ")
      Interruption.answer()
      answer = readLine() ?? ""
    }
    if answer.lowercased().hasPrefix("c") {
      try executor.cancel(log.jobs)
      Output.note("cancelled; what was made is kept, and the same command goes on from there\n")
    } else {
      Output.note("left at work: the same command takes it up again\n")
    }
    throw ExitCode(128 + number)
  }
}
