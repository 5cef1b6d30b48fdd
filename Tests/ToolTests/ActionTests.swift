import Foundation
import TestSupport
import Testing

/// The scripts of `action.yml`, run as GitHub runs them.
@Suite("The GitHub Action")
struct ActionTests {
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

  /// Runs a step in a project; its output, and what it wrote into the file that `variable` names.
  private static func run(
    _ step: String, in project: TangentProcess, writing variable: String,
    _ environment: [String: String]
  ) throws -> (result: TangentProcess.Result, written: String) {
    try project.write(try script(ofStep: step), to: ".step.sh")
    try project.write("", to: ".written")
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["bash", "--noprofile", "--norc", "-eo", "pipefail", ".step.sh"]
    process.currentDirectoryURL = project.folder
    var all = ProcessInfo.processInfo.environment
    all["TANGENT"] = try TangentProcess.executable.path
    all["XDG_CACHE_HOME"] = project.folder.appending(path: ".cache").path
    all[variable] = project.folder.appending(path: ".written").path
    process.environment = all.merging(environment) { _, new in new }
    for name in [".out", ".err"] { try project.write("", to: name) }
    process.standardOutput = try FileHandle(
      forWritingTo: project.folder.appending(path: ".out"))
    process.standardError = try FileHandle(forWritingTo: project.folder.appending(path: ".err"))
    try process.run()
    process.waitUntilExit()
    let result = TangentProcess.Result(
      status: process.terminationStatus, output: try project.text(".out"),
      errors: try project.text(".err"))
    return (result, try project.text(".written"))
  }

  private static func check(
    _ project: TangentProcess, paths: String = "notebooks", arguments: String = ""
  ) throws -> (result: TangentProcess.Result, written: String) {
    try run(
      "Check the numbers", in: project, writing: "GITHUB_STEP_SUMMARY",
      ["CHECKED_PATHS": paths, "FURTHER_ARGUMENTS": arguments])
  }

  @Test("passes where all is well, with the table of all numbers in the summary")
  func clean() throws {
    let (result, summary) = try Self.check(try PinnedNotebook.updatedProject())
    #expect(result == TangentProcess.Result(status: 0, output: "", errors: ""))
    #expect(summary.hasPrefix("## Numbers and claims\n\n4 in 1 file: all true.\n"))
    #expect(summary.components("| ✓ |") == 4)
  }

  @Test("fails with annotations where a number is stale, and the table all the same")
  func stale() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write(PinnedNotebook.text(medium: "0.15"), to: PinnedNotebook.path)
    let (result, summary) = try Self.check(project)
    #expect(result.status == 1)
    #expect(
      result.output.hasPrefix("::error file=notebooks/steps.md,line=16,col=23,title=stale-pin::"))
    #expect(summary.contains("**1 not true**"))
    #expect(summary.contains("| ✗ | 16 | 31 |"))
  }

  @Test("takes several paths and arguments, on several lines, and none of them as a command")
  func words() throws {
    let project = try PinnedNotebook.updatedProject()
    try project.write("No pins.\n", to: "README.md")
    let paths = "notebooks\nREADME.md\n"
    #expect(
      try Self.check(project, paths: paths, arguments: "--jobs 1\n--frozen").result.status == 0)
    let (result, _) = try Self.check(project, paths: "notebooks $(touch", arguments: "; touch x")
    #expect(result.status == 4 || result.status == 64)
    #expect(!project.exists("x"))
  }

  @Test("builds the tool again where its sources are others")
  func key() throws {
    let project = try TangentProcess([
      "Package.swift": "a", "Sources/a.swift": "b", "bin/swift": "#!/bin/sh\necho Swift 6.2\n",
    ])
    chmod(project.folder.appending(path: "bin/swift").path, 0o755)
    let path = project.folder.appending(path: "bin").path + ":/usr/bin:/bin"
    func key() throws -> String {
      try Self.run(
        "Name the tool by its sources", in: project, writing: "GITHUB_OUTPUT", ["PATH": path]
      ).written
    }
    let first = try key()
    #expect(first.wholeMatch(of: /digest=[0-9a-f]{16}\n/) != nil)
    #expect(try key() == first)
    try project.write("c", to: "Sources/a.swift")
    #expect(try key() != first)
  }

  @Test("installs what is missing, then builds the tool in release")
  func build() throws {
    let project = try TangentProcess([
      "Scripts/setup": "#!/bin/sh\necho setup\n", "bin/swift": "#!/bin/sh\necho swift $*\n",
    ])
    for name in ["Scripts/setup", "bin/swift"] {
      chmod(project.folder.appending(path: name).path, 0o755)
    }
    let path = project.folder.appending(path: "bin").path + ":/usr/bin:/bin"
    let (result, _) = try Self.run(
      "Build tangent", in: project, writing: "GITHUB_OUTPUT", ["PATH": path])
    #expect(result.status == 0)
    #expect(result.output == "setup\nswift build -c release --product tangent\n")
  }

  @Test("says that there is no Swift")
  func noSwift() throws {
    let project = try TangentProcess()
    // Only the shell itself is on the search path.
    try FileManager.default.createSymbolicLink(
      at: project.folder.appending(path: "bash"), withDestinationURL: URL(filePath: "/bin/bash"))
    let (result, _) = try Self.run(
      "Build tangent", in: project, writing: "GITHUB_OUTPUT", ["PATH": project.folder.path])
    #expect(result.status == 4)
    #expect(result.output.hasPrefix("::error title=tangent::missing Swift 6.2 or newer"))
  }
}
