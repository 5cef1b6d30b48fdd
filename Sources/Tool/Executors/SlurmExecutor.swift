import Files
import Options
import Projects

/// Workers as an array of Slurm's jobs.
struct SlurmExecutor: Executor {
  let settings: SlurmSettings

  /// The folder that plans of this user lie in.
  func base() throws(FileProblem) -> String {
    guard let folder = settings.folder else {
      throw FileProblem(
        "no-folder", "no folder that all nodes see",
        hint: "write 'slurm: {folder: /scratch/$USER/tangent}' in ~/.config/"
          + "\(ExecutorSettings.fileName), or say --slurm folder=PATH")
    }
    var path = folder
    for name in ["USER", "HOME"] {
      path = path.replacing("$\(name)", with: Environment.value(name) ?? "")
    }
    guard path.hasPrefix("/"), SlurmSettings.isPlain(path, besides: "/") else {
      throw FileProblem(
        "invalid-folder", "invalid folder '\(path)'",
        hint: "expected an absolute path in plain characters, since it stands in a script")
    }
    return path
  }

  func script(for folder: WorkFolder, workers: Int) throws(FileProblem) -> String {
    try script(path: folder.path, workers: workers)
  }

  /// The script for a folder's path, which need not be there yet.
  func script(path: String, workers: Int) throws(FileProblem) -> String {
    guard let program = settings.program ?? Executable.file,
      SlurmSettings.isPlain(program, besides: "/")
    else {
      throw FileProblem(
        "invalid-program", "the tool's own path can't stand in a script",
        hint: "put it elsewhere, or say --slurm program=PATH")
    }
    let time = TimeSpan(argument: settings.time) ?? TimeSpan(seconds: 3600)
    // The last pack is written while there is time for it.
    let reserve = min(120, time.seconds / 10)
    let notice = Int(min(60, time.seconds / 10).rounded())
    var words = [
      "--job-name=tangent", "--array=0-\(workers - 1)", "--cpus-per-task=\(settings.cpus)",
      "--time=\(time.clock)",
    ]
    if let memory = settings.memory { words.append("--mem=\(memory)") }
    if let partition = settings.partition { words.append("--partition=\(partition)") }
    if let account = settings.account { words.append("--account=\(account)") }
    words += settings.options + ["--requeue"]
    return """
      #!/bin/sh
      #SBATCH \(words.joined(separator: " "))
      #SBATCH --signal=B:TERM@\(notice) --open-mode=append --output=\(path)/log/%a
      exec \(program) work \(path) --share $SLURM_ARRAY_TASK_ID/\(workers) \
      --jobs \(settings.cpus) --until \(Int(time.seconds - reserve))s

      """
  }

  func submit(_ folder: WorkFolder, workers: Int) throws(FileProblem) -> String {
    try folder.write(
      Array(script(for: folder, workers: workers).utf8), as: Self.scriptName)
    let child = try run("sbatch", ["--parsable", "\(folder.path)/\(Self.scriptName)"])
    let words = String(decoding: child.output, as: UTF8.self).split(whereSeparator: \.isNewline)
    // `1234` or `1234;cluster`.
    guard child.status == 0, let line = words.last,
      let job = line.split(separator: ";").first.map(String.init), Int(job) != nil
    else {
      throw FileProblem(
        "queue-refuses", "sbatch refuses: \(Self.words(of: child))",
        hint: workers > 1
          ? "ask for fewer workers: --slurm workers=\(max(1, workers / 2))"
          : "see --dry-run for what it is given")
    }
    return job
  }

  static let scriptName = "job.sh"

  func isBusy(_ jobs: [String]) -> Bool? {
    guard !jobs.isEmpty else { return false }
    guard
      let child = try? run(
        "squeue", ["--noheader", "--jobs=\(jobs.joined(separator: ","))", "--format=%T"])
    else { return nil }
    // Jobs that have ended long ago are unknown to it.
    let words = Self.words(of: child)
    guard child.status == 0 else { return words.contains("Invalid job id") ? false : nil }
    return child.output.contains { $0 > 32 }
  }

  func cancel(_ jobs: [String]) throws(FileProblem) {
    guard !jobs.isEmpty else { return }
    let child = try run("scancel", jobs)
    guard child.status == 0 else {
      throw FileProblem("queue-refuses", "scancel refuses: \(Self.words(of: child))")
    }
  }

  private static func words(of child: ChildProcess) -> String {
    let text = String(decoding: child.errors, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map(String.init)
    return lines.joined(separator: "; ")
  }

  private func run(
    _ program: String, _ arguments: [String]
  ) throws(FileProblem) -> ChildProcess {
    do throws(FileProblem) {
      return try ChildProcess(program, arguments, keeping: Self.variables)
    } catch {
      throw FileProblem(
        "no-slurm", "no \(program) here",
        hint: "on a machine without Slurm use 'tangent plan' and 'tangent work'")
    }
  }

  /// What Slurm's own commands and a user's modules look at.
  private static let variables = [
    "SLURM_CONF", "SLURM_CLUSTERS", "SBATCH_ACCOUNT", "SBATCH_PARTITION", "SBATCH_QOS",
    "SBATCH_RESERVATION", "USER", "LOGNAME", "SHELL", "LD_LIBRARY_PATH", "TMPDIR",
  ]
}
