import Foundation
import Testing

@Suite("A signal", .serialized)
struct SignalTests {
  /// A run of many seconds.
  private static let long = """
    data: {make_regression: {n_samples: 2000, n_features: 20, noise: 1}}
    epochs: 100000
    optimizers: {sgd: {}}

    """

  /// Milliseconds to the end of a process after a signal, and its status.
  private func end(_ process: Process, by signal: Int32) throws -> (status: Int32, took: Double) {
    let start = Date()
    kill(process.processIdentifier, signal)
    for _ in 0..<400 where process.isRunning { usleep(50_000) }
    guard !process.isRunning else {
      // One that goes on, or whose children do, is no reason to wait for it.
      kill(process.processIdentifier, SIGKILL)
      return (SIGKILL, Date().timeIntervalSince(start))
    }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    return (process.terminationStatus, Date().timeIntervalSince(start))
  }

  @Test("ends a run at once", arguments: [(SIGINT, 130), (SIGTERM, 143)] as [(Int32, Int32)])
  func run(signal: Int32, status: Int32) throws {
    let project = try TangentProcess(["a.yaml": Self.long])
    let process = try project.started(["run", "a.yaml", "--format", "json", "--budget", "100"])
    usleep(1_500_000)
    let (found, took) = try end(process, by: signal)
    #expect(found == status)
    #expect(took < 2)
    #expect(try project.text(".out").isEmpty)
    #expect(try project.text(".err").isEmpty)
  }

  @Test("ends a render at once, and the old report stays whole", arguments: [SIGINT, SIGTERM])
  func render(signal: Int32) throws {
    let notebook =
      "# Long\n\n```yaml {.run #c}\n\(Self.long)```\n\n```yaml {.figure #f}\nof: c\n```\n"
    let short = notebook.replacing("100000", with: "3")
    let project = try TangentProcess(["notebooks/a.md": short])
    try project.run("render")
    let before = try project.files()
    try project.write(notebook, to: "notebooks/a.md")
    let process = try project.started(["render", "--budget", "100"])
    usleep(1_500_000)
    let (status, took) = try end(process, by: signal)
    #expect(status == 128 + signal)
    #expect(took < 2)
    let after = try project.files()
    for (name, bytes) in before where name.hasPrefix("output/") { #expect(after[name] == bytes) }
    #expect(try project.leftovers().isEmpty)
    try project.write(short, to: "notebooks/a.md")
    #expect(try project.run("check").status == 0)
  }

  @Test("loses no run that was made", arguments: [SIGINT, SIGTERM])
  func kept(signal: Int32) throws {
    let rates = (1...2000).map { "\(Double($0) / 1e6)" }.joined(separator: ", ")
    let sweep = Self.long.replacing("100000", with: "400")
      .replacing("sgd: {}", with: "sgd: {learning_rate: [\(rates)]}")
    let notebook = "```yaml {.run #c}\n\(sweep)```\n\n1<!--= c.sgd.best.mse as .3g -->\n"
    let project = try TangentProcess(["a.md": notebook])
    // Nothing is written within the first second otherwise.
    let process = try project.started(["render", "a.md", "--budget", "100"])
    usleep(800_000)
    #expect(try end(process, by: signal).status == 128 + signal)
    #expect(try project.snapshot(".cache").keys.contains { $0.contains("tasks/") })
  }

  @Test("that is the second one ends a worker that is putting its work away")
  func second() throws {
    let text = "```yaml {.run #c}\n\(Self.long)```\n\n```yaml {.figure #f}\nof: c\n```\n"
    let project = try TangentProcess(["notebooks/a.md": text])
    #expect(try project.run("plan", "--to", "work", "--budget", "100").status == 0)
    for signals in [[SIGTERM], [SIGINT, SIGTERM]] {
      let process = try project.started(["work", "work", "--jobs", "1"])
      usleep(1_500_000)
      // All come before it goes on, so that the first one has ended nothing yet.
      for signal in [SIGSTOP] + signals + [SIGCONT] { kill(process.processIdentifier, signal) }
      process.waitUntilExit()
      #expect(process.terminationReason == .exit)
      let expected = signals.count == 1 ? [75] : [128 + SIGINT, 128 + SIGTERM]
      #expect(expected.contains(process.terminationStatus), "\(process.terminationStatus)")
    }
  }

  @Test("ends the tool while git hangs, and git", arguments: [SIGINT, SIGTERM])
  func git(signal: Int32) throws {
    let project = try TangentProcess([
      "bin/git":
        "#!/bin/sh\necho $$ >> \"$HOME/started\"\nsleep 600 &\necho $! >> \"$HOME/started\"\nwait\n"
    ])
    let root = project.folder.path
    chmod(root + "/bin/git", 0o755)
    let process = Process()
    process.executableURL = try TangentProcess.executable
    process.arguments = ["diff"]
    process.currentDirectoryURL = project.folder
    process.environment = ["PATH": "\(root)/bin:/usr/bin:/bin", "HOME": root]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    for _ in 0..<200 where (try? project.text("started"))?.split(separator: "\n").count != 2 {
      usleep(50_000)
    }
    let (status, took) = try end(process, by: signal)
    #expect(status == 128 + signal)
    #expect(took < 2)
    usleep(100_000)
    let children = try project.text("started").split(separator: "\n").compactMap { pid_t($0) }
    // No other git was started, and nothing of the first one goes on.
    #expect(children.count == 2)
    for child in children where !Self.isGone(child) {
      Issue.record("\(child) goes on")
      kill(child, SIGKILL)
    }
  }

  /// Whether a process has ended; one that nobody has waited for counts.
  private static func isGone(_ process: pid_t) -> Bool {
    guard kill(process, 0) == 0 else { return true }
    let path = "/proc/\(process)/stat"
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else { return true }
    return text.split(separator: ")").last?.split(separator: " ").first == "Z"
  }

  @Test(
    "ends a preview within a second", arguments: [(SIGINT, 0), (SIGTERM, 143)] as [(Int32, Int32)])
  func preview(signal: Int32, status: Int32) throws {
    let preview = try PreviewProcess(TangentProcess(["notebooks/a.md": SampleNotebook.good]))
    let listener = try preview.listener()
    #expect(!listener.receive().isEmpty)
    let (found, took) = try end(preview.process, by: signal)
    #expect(found == status)
    #expect(took < 2)
  }
}
