import Foundation
import TestSupport
import Testing

@Suite("A killed tangent")
struct FaultsTests {
  /// How many processes are killed; the real thing by hand with `TANGENT_KILLS=50`.
  static let kills = ProcessInfo.processInfo.environment["TANGENT_KILLS"].flatMap { Int($0) } ?? 6

  /// Where the moments come from; another one with `TANGENT_SEED=17`.
  static let seed =
    ProcessInfo.processInfo.environment["TANGENT_SEED"].flatMap { UInt64($0) }
    ?? UInt64.random(in: 0..<1_000_000)

  /// A project before and after a command, and what the command may turn one into the other by.
  private struct Subject {
    var command: String
    var start: TangentProcess
    var before: [String: Data]
    var after: [String: Data]
    var longest: Int

    init(_ command: String) throws {
      let changed = PinnedNotebook.text(medium: "0.15")
      self.command = command
      start = try PinnedNotebook.updatedProject()
      let mended = changed.replacing("31<!--", with: "43<!--")
      try start.write(command == "update" ? changed : mended, to: PinnedNotebook.path)
      let end = try start.copy()
      let clock = ContinuousClock()
      longest = Int(try clock.measure { try end.run(command) } / .microseconds(1))
      before = try start.files()
      after = try end.files()
    }
  }

  @Test("is no different from five at once: every file is whole, and all is clean after them")
  func five() throws {
    let subject = try Subject("update")
    for _ in 0..<3 {
      let project = try subject.start.copy()
      let commands = ["update", "update", "render", "render", "update"]
      let processes = try commands.map { try project.started([$0]) }
      for process in processes { process.waitUntilExit() }
      for process in processes {
        // A loser says that the file has changed, or that its own numbers are stale by now.
        #expect([0, 1, 4].contains(process.terminationStatus))
      }
      for (name, bytes) in try project.files() {
        #expect(bytes == subject.before[name] || bytes == subject.after[name], "\(name)")
      }
      #expect(try project.run("update").status == 0)
      #expect(try project.run("check").status == 0)
      #expect(try project.files() == subject.after)
      #expect(try project.leftovers().isEmpty)
    }
  }

  @Test("leaves every file whole, old or new", arguments: ["update", "render"])
  func killed(command: String) throws {
    let subject = try Subject(command)
    #expect(subject.before.keys.sorted() == subject.after.keys.sorted())
    #expect(subject.before != subject.after)
    let seed = Self.seed
    var generator = SeededGenerator(seed: seed)
    var tries = 0
    var kills = 0
    var half = 0
    while kills < Self.kills {
      tries += 1
      try #require(tries <= 20 + 5 * Self.kills, "the process is never alive when it is killed")
      let project = try subject.start.copy()
      let process = try project.started([command])
      usleep(UInt32(Int.random(in: 0...subject.longest, using: &generator)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      guard process.terminationReason == .uncaughtSignal else { continue }
      kills += 1
      let files = try project.files()
      #expect(
        files.keys.sorted() == subject.before.keys.sorted(),
        "kill \(kills), TANGENT_SEED=\(seed)")
      for (name, bytes) in files {
        #expect(
          bytes == subject.before[name] || bytes == subject.after[name],
          "\(name) is neither old nor new: kill \(kills), TANGENT_SEED=\(seed)")
      }
      if files != subject.before, files != subject.after { half += 1 }
      #expect(try project.run(command).status == 0, "seed \(seed)")
      #expect(try project.run("check").status == 0, "seed \(seed)")
      #expect(try project.files() == subject.after)
      #expect(try project.leftovers().isEmpty)
    }
    print(
      "seed \(seed), \(command): \(kills) of \(tries) processes killed within \(subject.longest / 1000) ms,",
      "\(half) between two files")
  }
}

@Suite("A signal between writing and renaming", .serialized)
struct UnfinishedTests {
  /// Enough pictures that writing them takes as long as it takes to look.
  private static let notebook =
    SampleNotebook.run
    + (0..<30).map { "```yaml {.figure #f\($0)}\nof: line\n```\n\n" }.joined()

  @Test("leaves no file beside its place", arguments: [SIGINT, SIGTERM])
  func leftovers(signal: Int32) throws {
    for _ in 0..<40 {
      let project = try TangentProcess(["notebooks/a.md": Self.notebook])
      let process = try project.started(["render", "--no-cache"])
      let folder = project.folder.appending(path: "output/a").path
      var isWriting = false
      while process.isRunning, !isWriting {
        for path in [folder, folder + "/figures"] {
          let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
          isWriting = isWriting || names.contains { $0.hasSuffix(".tmp") }
        }
      }
      kill(process.processIdentifier, SIGSTOP)
      usleep(20_000)
      let isBetween = try !project.leftovers().isEmpty
      if isBetween { kill(process.processIdentifier, signal) }
      kill(process.processIdentifier, SIGCONT)
      process.waitUntilExit()
      guard isBetween else { continue }
      #expect(process.terminationStatus == 128 + signal)
      #expect(try project.leftovers().isEmpty)
      return
    }
    Issue.record("no render was stopped between two files")
  }
}

extension TangentProcess {
  /// Notebooks and reports with their bytes, without what is being written beside them.
  func files() throws -> [String: Data] {
    try snapshot().filter { name, _ in
      (name.hasPrefix("notebooks/") || name.hasPrefix("output/")) && !name.hasSuffix(".tmp")
    }
  }

  /// What killed processes have left beside notebooks and reports.
  func leftovers() throws -> [String] {
    try snapshot().keys.filter { $0.hasSuffix(".tmp") && !$0.hasPrefix(".cache/") }
  }

  /// The same project in another folder.
  func copy() throws -> TangentProcess {
    let copy = try TangentProcess()
    for (name, bytes) in try snapshot() {
      let file = copy.folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    return copy
  }
}
