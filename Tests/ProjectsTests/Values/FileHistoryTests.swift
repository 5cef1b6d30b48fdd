import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// Files as some commits had them, newest first.
private struct Commits: RevisionSource {
  var commits: [(revision: Revision, files: [String: String])]

  func revisions(of path: String) -> [Revision] {
    commits.filter { path.hasSuffix("bench.json") && !$0.files.isEmpty }.map(\.revision)
  }

  func bytes(of path: String, at revision: String) -> [UInt8]? {
    commits.first { $0.revision.id == revision }?.files["bench.json"].map { Array($0.utf8) }
  }

  func files(under folder: String, at revision: String) -> [String] { [] }

  func revisions(ofAny pattern: String) -> [Revision] { commits.map(\.revision) }

  func blobs(under folder: String, at revision: String) -> [Blob] { [] }
}

@Suite("The history of a file's values") struct FileHistoryTests {
  private static let history = Commits(commits: [
    (
      Revision(id: "3f2a1c0d5e77", date: "2026-11-20", subject: "Cache fonts"),
      ["bench.json": "{\"mean\": 0.0098, \"other\": 1}"]
    ),
    (
      Revision(id: "1111111111aa", date: "2026-11-01", subject: "Measure"),
      ["bench.json": "{\"mean\": 0.0121, \"other\": 1}"]
    ),
  ])

  private func project(_ json: String, _ history: Commits = history) throws -> FileProject {
    let folder = try TemporaryFolder(["bench.json": json, "tangent.yaml": ""])
    var settings = Project.Settings()
    settings.history = history
    return FileProject(
      folder: folder,
      project: Project(
        workspace: try Workspace(around: folder.path), cache: .off, settings: settings))
  }

  private func notes(_ text: String, _ project: FileProject) throws -> [String] {
    try project.folder.write(text, to: "README.md")
    return project.project.check(project.folder.file("README.md")).diagnostics.list
      .flatMap(\.notes).map { note in
        note.text.replacing(project.folder.path + "/", with: "")
      }
  }

  @Test("says which commit moved a stale number")
  func commit() throws {
    let project = try project("{\"mean\": 0.0098, \"other\": 1}")
    #expect(
      try notes("It takes 12.1<!--= bench.json#mean * 1000 --> ms.\n", project) == [
        "bench.json changed in 3f2a1c0d5e (2026-11-20 \"Cache fonts\"): mean 0.0121 → 0.0098"
      ])
  }

  @Test("names of several values only those that moved the number")
  func operands() throws {
    let steps = [
      ("c", "2026-11-20", "Faster", #"{"a": 6, "b": 2, "c": 5}"#),
      ("b", "2026-11-10", "Slower", #"{"a": 8, "b": 2, "c": 5}"#),
      ("a", "2026-11-01", "First", #"{"a": 8, "b": 4, "c": 5}"#),
    ]
    let commits = Commits(
      commits: steps.map { id, date, subject, json in
        (
          Revision(id: String(repeating: id, count: 12), date: date, subject: subject),
          ["bench.json": json]
        )
      })
    let project = try project(steps[0].3, commits)
    func why(_ number: String, _ expression: String) throws -> [String] {
      let text = expression.split(separator: " ").map {
        $0.count == 1 && $0.first!.isLetter
          ? "bench.json#\($0)" : String($0)
      }.joined(separator: " ")
      return try notes("It is \(number)<!--= \(text) -->.\n", project)
    }
    let faster = "bench.json changed in cccccccccc (2026-11-20 \"Faster\"): a 8 → 6"
    let slower = "bench.json changed in bbbbbbbbbb (2026-11-10 \"Slower\"): b 4 → 2"
    // What has never been another is none of them.
    #expect(try why("1.6", "a / c") == [faster])
    #expect(try why("1", "c / b") == [slower])
    // The number was true before the last change, before the last two, before the first alone.
    #expect(try why("4", "a / b") == [faster])
    #expect(try why("2.0", "a / b") == [faster, slower])
    #expect(try why("1.5", "a / b") == [slower])
    // A number that never was true may come from either.
    #expect(try why("7", "a / b") == [faster, slower])
    #expect(try why("7", "c + 1").first?.contains("has it since it came") == true)
  }

  @Test("says of a change that is not committed yet that it is none")
  func uncommitted() throws {
    let project = try project("{\"mean\": 0.5, \"other\": 1}")
    #expect(
      try notes("It takes 12.1<!--= bench.json#mean * 1000 --> ms.\n", project) == [
        "bench.json changed since the last commit: mean 0.0098 → 0.5"
      ])
  }

  @Test("blames no commit at which a shallow clone's history ends")
  func shallow() throws {
    var cut = Self.history
    cut.commits[1].revision.isCut = true
    let project = try project("{\"mean\": 0.0098, \"other\": 1}", cut)
    #expect(
      try notes("It is 2<!--= bench.json#other -->.\n", project) == [
        "bench.json has it since 1111111111 or longer; "
          + "history ends there: 'git fetch --unshallow', or fetch-depth: 0 in CI"
      ])
    // What moved behind the end is known all the same.
    #expect(
      try notes("It takes 12.1<!--= bench.json#mean * 1000 --> ms.\n", project) == [
        "bench.json changed in 3f2a1c0d5e (2026-11-20 \"Cache fonts\"): mean 0.0121 → 0.0098"
      ])
  }

  @Test("does not say since when where there are more commits than are looked through")
  func long() throws {
    let json = "{\"mean\": 0.0098, \"other\": 1}"
    let many = (0..<51).map { number in
      (
        revision: Revision(id: "\(number)", date: "2026-11-20", subject: "s"),
        files: ["bench.json": json]
      )
    }
    #expect(
      try notes("It is 2<!--= bench.json#other -->.\n", try project(json, Commits(commits: many)))
        == [
          "bench.json has it since 49 or longer; older commits are not looked through"
        ])
    let all = try project(json, Commits(commits: Array(many.prefix(50))))
    #expect(
      try notes("It is 2<!--= bench.json#other -->.\n", all) == [
        "bench.json has it since it came in 49 (2026-11-20 \"s\")"
      ])
  }

  @Test(
    "is told of numbers of papers and of pins in tangent.yaml, too", arguments: ["p.tex", "p.typ"])
  func papers(name: String) throws {
    let project = try project("{\"mean\": 0.0098, \"other\": 1}")
    let text =
      name == "p.tex"
      ? "It takes \\pin{12.1}{bench.json#mean * 1000} ms.\n"
      : "It takes 12.1/*= bench.json#mean * 1000 */ ms.\n"
    try project.folder.write(text, to: name)
    let why = "bench.json changed in 3f2a1c0d5e (2026-11-20 \"Cache fonts\"): mean 0.0121 → 0.0098"
    func shown(_ text: String) -> String { text.replacing(project.folder.path + "/", with: "") }
    #expect(
      project.project.checkPaper(project.folder.file(name)).diagnostics.list.flatMap(\.notes)
        .map { shown($0.text) } == [why])
    for target in [
      ExplainTarget.notebook(project.folder.file(name)), .line(1, of: project.folder.file(name)),
    ] {
      let found = try project.project.explain(target, among: [], history: Self.history)
      #expect(found.count == 1)
      #expect(shown(found.map(\.text).joined()).contains(why))
    }
  }

  @Test("is what explain tells")
  func explained() throws {
    let project = try project("{\"mean\": 0.0098, \"other\": 1}")
    try project.folder.write("1<!--= bench.json#other -->\n", to: "README.md")
    let found = try project.project.explain(
      .notebook(project.folder.file("README.md")), among: [], history: Self.history)
    let text = found.map(\.text).joined()
    #expect(text.contains("bench.json#other = 1\n"), "\(text)")
    #expect(
      text.contains("bench.json has it since it came in 1111111111 (2026-11-01 \"Measure\")"),
      "\(text)")
    #expect(!text.contains("record"), "\(text)")
  }
}
