import Foundation
import Testing

@Suite("Standard output")
struct StandardOutputTests {
  private static let specification = """
    data: {make_regression: {n_samples: 2000, n_features: 3}}
    epochs: 20
    optimizers: {sgd: {}}

    """

  private func project() throws -> TangentProcess {
    try TangentProcess(["a.yaml": Self.specification, "notebooks/a.md": SampleNotebook.good])
  }

  /// Everything that prints what was asked for.
  static let commands = [
    "data a.yaml", "data a.yaml --format json", "run a.yaml", "run a.yaml --format json",
    "run a.yaml --format csv", "list", "list --markdown", "--help", "--version", "help run",
    "check --format json", "check --format junit", "check --format sarif", "check --format github",
    "check --format markdown", "diff --format json", "explain notebooks/a.md", "new",
    "update --dry-run",
  ]

  @Test("that is full is status 4 and said", arguments: commands)
  func full(command: String) throws {
    let project = try project()
    try project.git("init", "-q", ".")
    try project.run("render")
    try project.commit("reports")
    if command.hasPrefix("update") {
      try project.write(SampleNotebook.stale, to: "notebooks/a.md")
    }
    let whole = try project.shell("\"$TANGENT\" \(command)", isUnshared: false)
    for target in [">/dev/full", ">&-"] {
      let result = try project.shell("exec \"$TANGENT\" \(command) \(target)", isUnshared: false)
      guard !whole.output.isEmpty else {
        #expect(result.status == whole.status, "\(command)")
        continue
      }
      #expect(result.status == 4, "\(command) \(target): \(result.errors)")
      #expect(result.errors.contains("cannot write 'standard output': "), "\(command) \(target)")
    }
  }

  @Test("that is closed is not taken for the next file")
  func closed() throws {
    let project = try project()
    let result = try project.shell("exec \"$TANGENT\" render >&- 2>&- <&-", isUnshared: false)
    #expect(result.status == 0)
    let page = try project.text("output/a/report.html")
    #expect(page.hasPrefix("<!DOCTYPE html>") && page.hasSuffix(" -->\n"))
  }

  @Test("whose reader goes ends quietly", arguments: ["data a.yaml", "run a.yaml --format json"])
  func gone(command: String) throws {
    let project = try project()
    for ignored in ["", "trap '' PIPE; "] {
      let result = try project.shell(
        "\(ignored)\"$TANGENT\" \(command) | head -c 10 >/dev/null", isUnshared: false)
      #expect(result.errors.isEmpty, "\(result.errors)")
      #expect(result.status == 0)
    }
  }

  @Test("whose reader is slow is whole, also where no call may wait", arguments: [0, O_NONBLOCK])
  func slow(flag: Int32) throws {
    let project = try project()
    let whole = try project.run("data", "a.yaml").output
    // More than a pipe takes at once.
    #expect(whole.utf8.count > 65_536)
    let pipe = Pipe()
    let writer = pipe.fileHandleForWriting.fileDescriptor
    _ = fcntl(writer, F_SETFL, fcntl(writer, F_GETFL) | flag)
    let process = Process()
    process.executableURL = try TangentProcess.executable
    process.arguments = ["data", "a.yaml"]
    process.currentDirectoryURL = project.folder
    process.standardOutput = pipe
    try process.run()
    usleep(500_000)
    let printed = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    #expect(String(decoding: printed, as: UTF8.self) == whole)
  }

  @Test(
    "on a disk that fills up is never cut with status 0",
    .enabled(if: Mounts.areAllowed, "only root may mount a small disk, on Linux"))
  func smallDisk() throws {
    let project = try project()
    let whole = try project.run("data", "a.yaml").output
    let result = try project.shell(
      """
      mkdir disk
      mount -t tmpfs -o size=16k none disk
      exec "$TANGENT" data a.yaml > disk/d.csv
      """)
    #expect(whole.utf8.count > 16_384)
    #expect(result.status == 4)
    #expect(
      result.errors.contains("cannot write 'standard output': no space left on device"),
      "\(result.errors)")
  }

  @Test(
    "and the words of the command line need no /proc",
    .enabled(if: Mounts.areAllowed, "only root may mount, on Linux"))
  func withoutProc() throws {
    let project = try project()
    let result = try project.shell(
      """
      mount -t tmpfs none /proc
      "$TANGENT" run a.yaml --format csv --no-cache
      "$TANGENT" render
      """)
    withKnownIssue(
      "Swift's dispatch needs /proc, and ends by a signal at times", isIntermittent: true
    ) {
      #expect(result.status == 0, "\(result.errors)")
      #expect(result.output.hasPrefix("label,epoch,"))
      #expect(project.exists("output/a/report.html"))
    }
  }
}
