import Foundation
import Testing

/// A scheduler of three small scripts: jobs are processes, and the queue is a folder.
@Suite("A render on a cluster", .serialized) struct SchedulerTests {
  private static let sbatch = """
    #!/bin/sh
    [ -n "$FAIL" ] || [ -e "$SBATCH_ACCOUNT/refuse" ] && { echo "sbatch: error: QOSMaxSubmitJobPerUserLimit" >&2; exit 1; }
    state=$SBATCH_ACCOUNT
    job=$(( $(ls "$state" | grep -c '^job') + 1 ))
    last=$(sed -n 's/.*--array=0-\\([0-9]*\\).*/\\1/p' "$2")
    mkdir "$state/job$job"
    if [ -e "$state/half" ] && [ "$job" = 1 ]; then
      last=0
      sed -i 's/ --jobs/ --no-steal --jobs/' "$2"
    fi
    for i in $(seq 0 "$last"); do
      ( SLURM_ARRAY_TASK_ID=$i sh "$2" >"$state/log$job-$i" 2>&1 </dev/null; rm "$state/job$job/$i" ) >/dev/null 2>&1 &
      echo $! >"$state/job$job/$i"
    done
    echo "$job"

    """
  private static let squeue = """
    #!/bin/sh
    ls "$SBATCH_ACCOUNT"/job*/ | grep -q '^[0-9]' && echo RUNNING
    exit 0

    """

  private func project(_ text: String = SweepNotebook.text()) throws -> TangentProcess {
    let project = try TangentProcess([
      SweepNotebook.path: text, "bin/sbatch": Self.sbatch, "bin/squeue": Self.squeue,
      "state/.keep": "",
    ])
    for name in ["sbatch", "squeue"] {
      chmod(project.folder.appending(path: "bin/\(name)").path, 0o755)
    }
    return project
  }

  private func environment(_ project: TangentProcess) -> [String: String] {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return [
      "PATH": project.folder.appending(path: "bin").path + ":" + path,
      "SBATCH_ACCOUNT": project.folder.appending(path: "state").path,
      "XDG_CONFIG_HOME": project.folder.appending(path: ".config").path,
    ]
  }

  private func render(
    _ project: TangentProcess, _ words: String...
  ) throws -> TangentProcess.Result {
    try project.run(
      ["render", "--executor", "slurm", "--slurm", "folder=\(project.folder.path)/shared"] + words,
      environment: environment(project))
  }

  @Test("gives what one machine gives, to the byte")
  func same() throws {
    let project = try project()
    let result = try render(project, "--slurm", "workers=3")
    #expect(result.status == 0, "\(result)")
    #expect(result.errors.contains("submitted job 1: 3 workers\n"))
    #expect(result.errors.contains("24 of 24 runs"))
    let alone = try self.project()
    #expect(try alone.run("render", "--jobs", "1").status == 0)
    #expect(try project.snapshot("output") == alone.snapshot("output"))
    // A second time there is nothing to do.
    let again = try render(project)
    #expect(again.status == 0)
    #expect(again.errors.contains("no run is missing"))
    #expect(!again.errors.contains("submitted"))
  }

  @Test("is shown before, and submits nothing then")
  func dry() throws {
    let project = try project()
    let result = try render(project, "--dry-run", "--slurm", "time=55m")
    #expect(result.status == 0)
    #expect(result.output.contains("--time=0:55:00"))
    #expect(result.output.contains("--array=0-7"))
    #expect(!project.exists("shared"))
    #expect(try project.snapshot("state").keys.sorted() == [".keep"])
  }

  @Test("takes its settings from the user's file, and never from the project's")
  func settings() throws {
    let project = try project()
    try project.write(
      "slurm: {workers: 2, folder: \(project.folder.path)/mine, options: [--qos=low]}\n",
      to: ".config/tangent/executor.yaml")
    let words = ["render", "--executor", "slurm", "--dry-run"]
    let shown = try project.run(words, environment: environment(project))
    #expect(shown.output.contains("--array=0-1"), "\(shown)")
    #expect(shown.output.contains("--qos=low"))
    #expect(shown.output.contains("/mine/"))
    try project.write(
      "slurm: {worker: 2, options: [--wrap=x], time: soon}\n", to: ".config/tangent/executor.yaml")
    let wrong = try project.run(words, environment: environment(project))
    #expect(wrong.status == 2 || wrong.status == 4)
    for word in ["executor.yaml:1:", "'worker'", "--wrap=x", "soon"] {
      #expect(wrong.errors.contains(word), "\(word): \(wrong.errors)")
    }
    try project.write("executor: {slurm: {workers: 2}}\n", to: "tangent.yaml")
    let refused = try project.run("render")
    #expect(refused.status == 2)
    #expect(refused.errors.contains("the user's own setting"))
  }

  @Test("says what the queue says, and where there is none")
  func refused() throws {
    let project = try project()
    try project.write("", to: "state/refuse")
    let result = try render(project)
    #expect(result.status == 4)
    #expect(result.errors.contains("QOSMaxSubmitJobPerUserLimit"))
    #expect(result.errors.contains("--slurm workers=4"))
    var nowhere = environment(project)
    nowhere["PATH"] = "/nonexistent"
    let none = try project.run(
      ["render", "--executor", "slurm", "--slurm", "folder=\(project.folder.path)/other"],
      environment: nowhere)
    #expect(none.status == 4)
    #expect(none.errors.contains("no sbatch here"))
    #expect(none.errors.contains("tangent work"))
    for words in [
      ["--dry-run"], ["--slurm", "workers=3"], ["--partial"], ["--executor", "condor"],
    ] {
      #expect(try project.run(["render"] + words).status == 64, "\(words)")
    }
    #expect(try project.run("check", "--executor", "slurm").status == 64)
  }

  @Test("submits again while arrays make something, and takes their results together")
  func rounds() throws {
    let project = try project()
    try project.write("", to: "state/half")
    let result = try render(project, "--slurm", "workers=2")
    #expect(result.status == 0, "\(result)")
    #expect(result.errors.contains("submitted job 1: 2 workers\n"))
    #expect(result.errors.contains("submitted job 2: 2 workers\n"))
    let alone = try self.project()
    #expect(try alone.run("render", "--jobs", "1").status == 0)
    #expect(try project.snapshot("output") == alone.snapshot("output"))
  }

  @Test("ends where an array makes nothing, with what is missing at its place")
  func nothing() throws {
    let project = try project()
    try project.write("#!/bin/sh\necho 7\n", to: "bin/sbatch")
    let result = try render(project)
    #expect(result.status == 3)
    #expect(result.errors.contains("notebooks/sweep.md:3:"), "\(result)")
    #expect(result.errors.contains("24 of 24 runs are missing"))
    #expect(!result.errors.contains("submitted job 7: 8 workers\nsubmitted"))
  }
}
