import Foundation
import TestSupport
import Testing

/// The steps of `action.yml`, run as GitHub runs them.
@Suite("The GitHub Action")
struct ActionTests {
  /// A step's exit status, what it printed, and what it gave to the job.
  private struct Outcome {
    var result: TangentProcess.Result
    var summary: String
    var outputs: [String: String]
  }

  private static let root = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()

  /// The script of a step, without its indentation.
  private static func script(ofStep name: String) throws -> String {
    let text = try String(contentsOf: root.appending(path: "action.yml"), encoding: .utf8)
    let step = try #require(
      text.components(separatedBy: "    - name: ").first { $0.hasPrefix(name + "\n") })
    let run = try #require(step.components(separatedBy: "      run: |\n").dropFirst().first)
    let lines = run.split(separator: "\n", omittingEmptySubsequences: false)
      .prefix { $0.isEmpty || $0.hasPrefix("        ") }
    return lines.map { String($0.dropFirst(8)) }.joined(separator: "\n")
  }

  /// Runs a step in a project that is the job's workspace.
  private static func run(
    _ step: String, in project: TangentProcess, _ environment: [String: String]
  ) throws -> Outcome {
    let files = [".step.sh": try script(ofStep: step), ".summary": "", ".outputs": ""]
    for (path, text) in files { try project.write(text, to: path) }
    func path(_ name: String) -> String { project.folder.appending(path: name).path }
    var all = ProcessInfo.processInfo.environment
    all["GITHUB_ACTION_PATH"] = root.path
    all["GITHUB_WORKSPACE"] = project.folder.path
    all["GITHUB_STEP_SUMMARY"] = path(".summary")
    all["GITHUB_OUTPUT"] = path(".outputs")
    all["RUNNER_TEMP"] = path(".temp")
    all["TANGENT"] = try TangentProcess.executable.path
    all["XDG_CACHE_HOME"] = path(".cache")
    try FileManager.default.createDirectory(
      atPath: path(".temp"), withIntermediateDirectories: true)
    let result = try project.start(
      "/usr/bin/env", ["bash", "--noprofile", "--norc", "-eo", "pipefail", ".step.sh"],
      all.merging(environment) { _, new in new })
    let outputs = try project.text(".outputs").split(separator: "\n").map { line in
      line.split(separator: "=", maxSplits: 1).map(String.init)
    }
    return Outcome(
      result: result, summary: try project.text(".summary"),
      outputs: Dictionary(uniqueKeysWithValues: outputs.map { ($0[0], $0.dropFirst().first ?? "") })
    )
  }

  private static func check(
    _ project: TangentProcess, paths: String = "notebooks", arguments: String = "",
    folder: String = "."
  ) throws -> Outcome {
    try run(
      "Check the numbers", in: project,
      [
        "INPUT_PATHS": paths, "INPUT_ARGUMENTS": arguments, "INPUT_WORKING_DIRECTORY": folder,
      ])
  }

  @Test("passes where all is well, with the table of all numbers in the summary")
  func clean() throws {
    let project = try PinnedNotebook.updatedProject()
    let outcome = try Self.check(project)
    #expect(outcome.result == TangentProcess.Result(status: 0, output: "", errors: ""))
    #expect(outcome.summary.hasPrefix("## Numbers and claims\n\n4 in 1 file: all true.\n"))
    #expect(outcome.summary.components("| ✓ |") == 4)
    #expect(outcome.outputs["checked"] == "4")
    #expect(outcome.outputs["failed"] == "0")
    #expect(outcome.outputs["status"] == "0")
    let sarif = try String(contentsOfFile: try #require(outcome.outputs["sarif"]), encoding: .utf8)
    #expect(sarif.contains("2.1.0"))
    // Until here the folder is needed that the file lies in.
    withExtendedLifetime(project) {}
  }

  @Test("fails with annotations where a number is stale, and the table all the same")
  func stale() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    let outcome = try Self.check(project)
    #expect(outcome.result.status == 1)
    #expect(
      outcome.result.output.hasPrefix(
        "::error file=notebooks/steps.md,line=16,col=23,title=stale-pin::"))
    #expect(outcome.summary.contains("exit status 1"))
    #expect(outcome.summary.contains("| ✗ | 16 | 31 |"))
    #expect(outcome.outputs["failed"] == "1")
  }

  @Test("never says that all is true where a report is missing, or a folder")
  func failure() throws {
    let project = try PinnedNotebook.updatedProject()
    let folder = try Self.check(project, paths: "nowhere")
    #expect(folder.result.status == 4)
    #expect(folder.result.output.hasPrefix("::error title=missing-file::"))
    #expect(folder.result.output.contains("'nowhere'"))
    #expect(folder.summary.contains("exit status 4"))
    try project.delete("output")
    let report = try Self.check(project)
    #expect(report.result.status == 1)
    #expect(!(report.summary + folder.summary).contains("all true"))
  }

  @Test("takes a path or a pattern a line, blanks and all, and none of them as a command")
  func paths() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write("No pins.\n", to: "with blanks/one.md")
    try project.write("No pins.\n", to: "pkg/a b/docs/two.md")
    let paths = "  notebooks\r\nwith blanks/one.md\npkg/*/docs\n\n"
    let outcome = try Self.check(project, paths: paths, arguments: "--jobs 1\n--frozen")
    #expect(outcome.result.status == 0, "\(outcome.result)")
    #expect(outcome.summary.contains("in 3 files"))
    let hostile = try Self.check(project, paths: "notebooks $(touch", arguments: "; touch x")
    #expect(hostile.result.status == 4 || hostile.result.status == 64)
    #expect(!project.exists("x"))
  }

  @Test("checks the project of a working directory, with the repository's paths")
  func workingDirectory() throws {
    // Another notebook has the same path, counted from the repository.
    let project = try TangentProcess([
      "pkg/a b/tangent.yaml": "", "pkg/a b/notebooks/steps.md": PinnedNotebook.text(medium: "0.15"),
      "notebooks/steps.md": PinnedNotebook.text(),
    ])
    let outcome = try Self.check(project, folder: "pkg/a b")
    #expect(outcome.result.status == 1)
    let path = "file=pkg/a b/notebooks/steps.md,"
    #expect(outcome.result.output.contains(path), "\(outcome.result)")
    let sarif = try String(contentsOfFile: try #require(outcome.outputs["sarif"]), encoding: .utf8)
    #expect(sarif.contains("pkg/a%20b/notebooks/steps.md"))
    // A project that begins above, and then a checkout with git, count from the top already.
    try project.delete("pkg/a b/tangent.yaml")
    for top in ["tangent.yaml", ".git/HEAD"] {
      try project.write("", to: top)
      let outcome = try Self.check(project, folder: "pkg/a b")
      #expect(outcome.result.output.contains(path), "\(top): \(outcome.result)")
      try project.delete(top)
    }
  }

  /// A checkout of the action with a release that says its version, and the release's checksum.
  private static func checkout(checksum: String? = nil) throws -> TangentProcess {
    let project = try TangentProcess([
      "release/tangent-linux-\(Self.machine)/bin/tangent": "#!/bin/sh\necho tangent 9.9.9 \"$@\"\n",
      "action/Sources/Reports/Runs/Engine.swift": "  package static let version = \"9.9.9\"\n",
      "project/a.md": "",
    ])
    let scripts = project.folder.appending(path: "action/Scripts")
    try FileManager.default.createDirectory(at: scripts, withIntermediateDirectories: true)
    for name in ["ci-action", "fetch-release", "hook"] {
      try FileManager.default.copyItem(
        at: root.appending(path: "Scripts/\(name)"), to: scripts.appending(path: name))
    }
    let pack = """
      cd release && chmod +x */bin/tangent && mkdir v9.9.9 ../action/Packaging
      tar -czf v9.9.9/tangent-linux-$1.tar.gz tangent-linux-$1
      cd v9.9.9 && sha256sum * | sed "s/^[0-9a-f]*/${2:-&}/" >../../action/Packaging/SHA256SUMS
      """
    let packed = try project.start(
      "/bin/sh", ["-ec", pack, "sh", machine] + (checksum.map { [$0] } ?? []))
    #expect(packed.status == 0, "\(packed)")
    return project
  }

  private static var machine: String {
    var name = utsname()
    uname(&name)
    return withUnsafeBytes(of: &name.machine) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
  }

  private static func install(
    _ project: TangentProcess, _ environment: [String: String] = [:]
  ) throws -> Outcome {
    let usual = [
      "GITHUB_ACTION_PATH": project.folder.appending(path: "action").path,
      "TANGENT_RELEASES": "file://\(project.folder.appending(path: "release").path)",
      "INPUT_ARGUMENTS": "--frozen", "TANGENT_REPOSITORY": "",
    ]
    return try run(
      "Install tangent", in: project, usual.merging(environment) { _, new in new })
  }

  #if os(Linux)
    @Test("takes the release whose checksum it knows, once")
    func release() throws {
      let project = try Self.checkout()
      let outcome = try Self.install(project)
      #expect(outcome.result == TangentProcess.Result(status: 0, output: "", errors: ""))
      #expect(outcome.outputs["version"] == "9.9.9")
      let tangent = try #require(outcome.outputs["tangent"])
      #expect(FileManager.default.isExecutableFile(atPath: tangent))
      try project.delete("release")
      #expect(try Self.install(project).outputs["tangent"] == tangent)
    }

    @Test("refuses a release of another checksum")
    func wrongRelease() throws {
      let project = try Self.checkout(checksum: String(repeating: "0", count: 64))
      let outcome = try Self.install(project)
      #expect(outcome.result.status == 4)
      #expect(outcome.result.output.hasPrefix("::error title=tangent::"))
      #expect(outcome.result.output.contains("and not 0000"))
      #expect(outcome.outputs["tangent"] == nil)
    }

    @Test("the hook for pre-commit brings the release, and runs it in the project")
    func hook() throws {
      let project = try Self.checkout()
      let hooks = try String(
        contentsOf: Self.root.appending(path: ".pre-commit-hooks.yaml"), encoding: .utf8)
      let entry = try #require(hooks.firstMatch(of: /entry: (.*)/)?.output.1)
      var environment = ProcessInfo.processInfo.environment
      environment["TANGENT_RELEASES"] = "file://\(project.folder.path)/release"
      let result = try project.start(
        "/bin/sh", ["-ec", "cd project && ../action/\(entry)"], environment)
      #expect(
        result
          == TangentProcess.Result(status: 0, output: "tangent 9.9.9 check --frozen\n", errors: ""))
    }
  #endif

  @Test("builds the tool in release where no checksum is known, with all that is missing")
  func build() throws {
    let project = try Self.checkout()
    try project.delete("action/Packaging/SHA256SUMS")
    let tool =
      "printf 'echo tangent 1.2.3' >.build/release/tangent; chmod +x .build/release/tangent"
    try project.write(
      "#!/bin/sh\necho swift $*\nmkdir -p .build/release; \(tool)\n", to: "bin/swift")
    try project.write("#!/bin/sh\necho setup\n", to: "action/Scripts/setup")
    for name in ["action/Scripts/setup", "bin/swift"] {
      chmod(project.folder.appending(path: name).path, 0o755)
    }
    let path = project.folder.appending(path: "bin").path + ":/usr/bin:/bin"
    let outcome = try Self.install(project, ["PATH": path])
    let lines = outcome.result.errors.split(separator: "\n")
    #expect(lines.first?.hasPrefix("note: no release of this revision for ") == true)
    #expect(lines.first?.hasSuffix("built from its sources, which takes minutes") == true)
    #expect(lines.dropFirst() == ["setup", "swift build -c release --product tangent"])
    let built = project.folder.appending(path: "action/.build/release/tangent").path
    #expect(outcome.outputs["tangent"] == built)
  }

  @Test("says that there is neither a release nor Swift")
  func noSwift() throws {
    let project = try Self.checkout()
    try project.delete("action/Packaging/SHA256SUMS")
    // Only what the scripts themselves call is on the search path.
    let tools = "bash cat cut dirname env head mktemp rm sed sh tail tee uname"
    let links = "mkdir tools; for name in \(tools); do ln -s $(command -v $name) tools; done"
    #expect(try project.start("/bin/sh", ["-ec", links]).status == 0)
    let path = project.folder.appending(path: "tools").path
    let outcome = try Self.install(project, ["PATH": path])
    #expect(outcome.result.status == 4)
    #expect(outcome.result.output.hasPrefix("::error title=tangent::error: no release of this"))
  }
}

extension TangentProcess {
  /// Runs any program in the project's folder.
  fileprivate func start(
    _ program: String, _ arguments: [String],
    _ environment: [String: String] = ProcessInfo.processInfo.environment
  ) throws -> Result {
    for name in [".out", ".err"] { try write("", to: name) }
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = environment
    process.standardOutput = try FileHandle(forWritingTo: folder.appending(path: ".out"))
    process.standardError = try FileHandle(forWritingTo: folder.appending(path: ".err"))
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationStatus, output: try text(".out"), errors: try text(".err"))
  }
}
