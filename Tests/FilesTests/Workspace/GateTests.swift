import Foundation
import TestSupport
import Testing

@testable import Files

/// Every path through both ways of the gate: the kernel's, and step by step.
@Suite struct GateTests {
  /// A path below the project's folder, and what it leads to there.
  struct Case: CustomTestStringConvertible, Sendable {
    var path: String
    var leads: String
    var testDescription: String { path }
  }

  /// A project with all tricks that links, names and git's folder can play.
  private static func project() throws -> TemporaryFolder {
    let folder = try TemporaryFolder([
      "secret": "s", "project-evil/a": "e", "project/a": "a", "project/d/b": "b",
      "project/d/e/c": "c", "project/.git/config": "token", "project/.env": "secret",
    ])
    let links = [
      "in": "d/b", "up": "d/../a", "folder": "d/e", "far": "folder/../b", "dot": ".",
      "out": "../secret", "outer": "..", "etc": "/etc", "passwd": "/etc/passwd",
      "proc": "/proc/self/environ", "zero": "/dev/zero", "loop": "loop", "ping": "pong",
      "pong": "ping", "gone": "nothing", "git": ".git", "token": ".git/config",
      "evil": "../project-evil/a", "back": "../project/a", "chain": "in",
    ]
    for (name, target) in links { try folder.link("project/\(name)", to: target) }
    try folder.link("project/absolute", to: folder.file("project/d/b"))
    try folder.link("project/beside", to: folder.file("project-evil/a"))
    return folder
  }

  static let cases: [Case] = [
    ("a", "a"), ("./a", "a"), ("d//b", "d/b"), ("d/../a", "a"), ("d/e/../b", "d/b"),
    ("in", "d/b"), ("chain", "d/b"), ("up", "a"), ("folder/c", "d/e/c"), ("folder/../b", "d/b"),
    ("far", "d/b"), ("dot/dot/a", "a"), ("dot/d/b", "d/b"), ("absolute", "d/b"), (".", ""),
    (".env", ".env"), ("d/new", "d/new"), ("new", "new"), ("folder/new", "d/e/new"),
    ("gone", "nothing"),
    ("..", "outside"), ("../secret", "outside"), ("d/../../secret", "outside"),
    ("out", "outside"), ("outer", "outside"), ("outer/secret", "outside"), ("etc", "outside"),
    ("etc/passwd", "outside"), ("passwd", "outside"), ("proc", "outside"), ("zero", "outside"),
    ("evil", "outside"), ("beside", "outside"), ("/etc/passwd", "outside"), ("/", "outside"),
    ("back", "outside"), ("folder/../../../secret", "outside"),
    (".git", "git"), (".git/config", "git"), (".GIT/config", "git"), ("git", "git"),
    ("token", "git"), ("dot/.git/config", "git"), ("d/../.git/config", "git"),
    (".git./config", "git"), ("git~1/config", "git"), (".g\u{200C}it/config", "git"),
    (".git::$INDEX_ALLOCATION/config", "git"), ("d/.git", "git"),
    ("loop", "loop"), ("ping", "loop"), ("a/b", "missing"), ("new/new", "missing"),
    ("in/x", "missing"), ("a/../d/b", "missing"), ("nothing/../a", "missing"),
    (String(repeating: "x", count: 256), "long"),
    (String(repeating: "d/../", count: 900) + "a", "a"),
    (String(repeating: "e/", count: 2000) + "a", "long"),
  ].map { Case(path: $0.0, leads: $0.1) }

  private static func answer(_ gate: Gate, _ path: String) -> String {
    do throws(Refusal) {
      return try gate.place(path).names.joined(separator: "/")
    } catch {
      switch error {
      case .outside: return "outside"
      case .git: return "git"
      case .tooLong: return "long"
      case .failed(let error) where error.code == ELOOP: return "loop"
      case .failed(let error): return error.isMissing ? "missing" : "error \(error.code)"
      }
    }
  }

  @Test(arguments: cases)
  func bothWaysGiveTheSameAnswer(test: Case) throws {
    let folder = try Self.project()
    for way in [Gate.Way.kernel, .steps] {
      let gate = try Gate(folder.file("project"), way: way)
      #expect(Self.answer(gate, test.path) == test.leads, "\(way)")
    }
  }

  @Test(arguments: [Gate.Way.kernel, .steps])
  func aLinkThatComesAfterTheCheckIsRefused(way: Gate.Way) throws {
    let folder = try Self.project()
    let gate = try Gate(folder.file("project"), way: way)
    let names = try gate.place("d/b").names
    let place = try gate.place("d/b")
    try folder.delete("project/d/b")
    try folder.link("project/d/b", to: "../../secret")
    #expect(throws: FileProblem.self) { try Disk.read(place, shown: "b") }
    #expect(throws: SystemError.self) { try gate.open(names, O_RDONLY) }
    try folder.delete("project/d")
    try folder.link("project/d", to: "..")
    #expect(throws: SystemError.self) { try gate.open(["d", "secret"], O_RDONLY) }
    #expect(throws: SystemError.self) { try gate.folder(["d"]) }
  }

  @Test func aRaceOfLinksNeverLeadsOut() async throws {
    let folder = try Self.project()
    try folder.link("project/inside", to: "a")
    let project = folder.file("project")
    let racer = Task.detached {
      // One name is now a link inside, now one outside, now a folder's.
      while !Task.isCancelled {
        for target in ["../secret", "a", "/etc/passwd", "d/b"] {
          unlink(project + "/race.new")
          symlink(target, project + "/race.new")
          rename(project + "/race.new", project + "/inside")
        }
      }
    }
    let allowed = Set(["a", "b"].map { Array($0.utf8) })
    for way in [Gate.Way.kernel, .steps] {
      let gate = try Gate(project, way: way)
      for _ in 0..<2000 {
        guard let place = try? gate.place("inside"),
          let bytes = try? Disk.read(place, shown: "inside")
        else { continue }
        #expect(allowed.contains(bytes))
      }
    }
    racer.cancel()
    await racer.value
  }

  @Test(arguments: [Gate.Way.kernel, .steps])
  func whatIsNoRegularFileIsNotRead(way: Gate.Way) throws {
    let folder = try Self.project()
    #expect(mkfifo(folder.file("project/fifo"), 0o600) == 0)
    let gate = try Gate(folder.file("project"), way: way)
    for name in ["fifo", "d"] {
      let place = try gate.place(name)
      #expect(throws: FileProblem.self) { try Disk.read(place, shown: name) }
    }
    let machine = try Gate("/", way: way)
    for path in ["dev/zero", "dev/null", "proc/self/environ", "proc/self/mem", "proc/version"] {
      guard let place = try? machine.place(path) else { continue }
      #expect(throws: FileProblem.self, "\(path)") { try Disk.read(place, shown: path) }
    }
  }

  @Test func aFileOfTooManyBytesIsNotRead() throws {
    let folder = try Self.project()
    #expect(truncate(folder.file("project/a"), off_t(FileSize.text.bytes) + 1) == 0)
    let gate = try Gate(folder.file("project"))
    let problem = #expect(throws: FileProblem.self) { try Disk.read(gate.place("a"), shown: "a") }
    #expect(problem?.message == "file 'a' too large: 65 MiB")
    #expect(problem?.hint == "at most 64 MiB are read")
    #expect(truncate(folder.file("project/a"), 1 << 20) == 0)
    #expect(try Disk.read(gate.place("a"), shown: "a").count == 1 << 20)
  }

  @Test func aFileThatGrowsIsNotReadBeyondTheMost() throws {
    let folder = try Self.project()
    let path = folder.file("project/a")
    let limit = FileSize.text.bytes
    let file = open(path, O_WRONLY | O_APPEND)
    // A thread of its own: tasks may have to wait for other tests.
    Thread.detachNewThread {
      for _ in 0..<200 {
        _ = write(file, "x", 1)
        usleep(5_000)
      }
      close(file)
    }
    let gate = try Gate(folder.file("project"))
    for _ in 0..<5 {
      #expect(truncate(path, off_t(limit)) == 0)
      let count = try? Disk.read(gate.place("a"), shown: "a").count
      #expect(count ?? 0 <= limit)
    }
  }

  @Test(arguments: ["gitdir: store\n", "gitdir: d/../store", "link"])
  func gitsOwnFolderIsFoundByWhatLeadsThere(mark: String) throws {
    let folder = try TemporaryFolder(["store/config": "token", "stored/config": "fine"])
    if mark == "link" {
      try folder.link(".git", to: "store")
    } else {
      try folder.write(mark, to: ".git")
      try folder.write("", to: "d/x")
    }
    let gate = try Gate(folder.path)
    #expect(throws: Refusal.git) { try gate.place("store/config") }
    #expect(try gate.place("stored/config").names == ["stored", "config"])
  }

  @Test func aBareRepositoryIsGitsOwn() throws {
    let folder = try TemporaryFolder([
      "tangent.yaml": "", "deep/bare/HEAD": "", "deep/bare/objects/x": "", "deep/bare/refs/x": "",
      "deep/bare/config": "token", "deep/n.md": "", "HEAD": "", "objects/x": "", "refs/x": "r",
    ])
    let workspace = try Workspace(around: folder.path)
    for path in ["bare/config", "bare/objects/x"] {
      let problem = #expect(throws: FileProblem.self) {
        try workspace.file(path, besides: "deep/n.md")
      }
      #expect(problem?.id == "git-file")
    }
    #expect(try workspace.file("../refs/x", besides: "deep/n.md").text == "r")
  }
}
