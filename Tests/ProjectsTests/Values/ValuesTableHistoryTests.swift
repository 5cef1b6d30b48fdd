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

  func revisions(of path: String) -> [Revision] { [] }

  func revisions(ofAny pattern: String) -> [Revision] {
    pattern == "runs/*.csv" ? commits.map(\.revision) : []
  }

  func bytes(of path: String, at revision: String) -> [UInt8]? {
    files(at: revision)[path].map { Array($0.utf8) }
  }

  func files(under folder: String, at revision: String) -> [String] { [] }

  func blobs(under folder: String, at revision: String) -> [Blob] {
    guard folder == "runs" else { return [] }
    return files(at: revision).sorted { $0.key < $1.key }
      .map { Blob(path: $0.key, id: $0.value) }
  }

  private func files(at revision: String) -> [String: String] {
    commits.first { $0.revision.id == revision }?.files ?? [:]
  }
}

@Suite("The history of a table's values") struct ValuesTableHistoryTests {
  private static let adam = "seed,acc\n0,0.8\n1,0.9\n"
  private static let sgd = "seed,acc\n0,0.7\n1,0.7\n"
  private static let better = "seed,acc\n0,0.8\n1,0.96\n"

  private static let history = Commits(commits: [
    (
      Revision(id: "3f2a1c0d5e77", date: "2026-11-20", subject: "Measure Adam again"),
      ["runs/adam.csv": better, "runs/sgd.csv": sgd]
    ),
    (
      Revision(id: "2222222222aa", date: "2026-11-09", subject: "Measure both"),
      ["runs/adam.csv": adam, "runs/sgd.csv": sgd, "runs/notes.txt": "none"]
    ),
    (
      Revision(id: "1111111111aa", date: "2026-11-01", subject: "Measure SGD"),
      ["runs/sgd.csv": sgd]
    ),
  ])

  private func notes(_ text: String, adam: String = better, sgd: String = sgd) throws -> [String] {
    let folder = try TemporaryFolder([
      "tangent.yaml": "values:\n  t: {file: 'runs/{method}.csv', name: method, over: seed}\n",
      "runs/adam.csv": adam, "runs/sgd.csv": sgd, "README.md": text,
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    settings.history = Self.history
    let project = Project(workspace: workspace, cache: .off, settings: settings)
    return project.check(folder.file("README.md")).diagnostics.list.flatMap(\.notes).map { note in
      note.text.replacing(folder.path + "/", with: "")
    }
  }

  @Test func `a cell of a bound table says why it is stale`() throws {
    let table = """
      | method | accuracy | share |
      |---|---:|---:|
      | adam | 0.85 | 85 % |
      | sgd | 0.70 | 70 % |
      <!--= table t: method, acc.mean, acc.mean -->

      """
    let notes = try notes(table)
    #expect(notes.count == 2)
    for note in notes {
      #expect(note.contains("changed in 3f2a1c0d5e"), "\(note)")
      #expect(note.contains("t.adam.acc.mean 0.85"), "\(note)")
    }
  }

  @Test("says which commit, and which of its files, moved a stale number")
  func commit() throws {
    #expect(
      try notes("Adam has 0.9<!--= t.adam.acc.max -->.\n") == [
        "runs/adam.csv changed in 3f2a1c0d5e (2026-11-20 \"Measure Adam again\"): "
          + "t.adam.acc.max 0.9 → 0.96"
      ])
  }

  @Test("passes over commits that changed other rows")
  func otherRows() throws {
    #expect(
      try notes("SGD has 0.6<!--= t.sgd.acc.max -->.\n") == [
        "runs/sgd.csv has it since it came in 1111111111 (2026-11-01 \"Measure SGD\")"
      ])
  }

  @Test("says of a change that is not committed yet that it is none")
  func workingTree() throws {
    #expect(
      try notes("SGD has 0.7<!--= t.sgd.acc.max -->.\n", sgd: "seed,acc\n0,0.7\n1,0.79\n") == [
        "runs/sgd.csv changed since the last commit: t.sgd.acc.max 0.7 → 0.79"
      ])
  }

  @Test("counts the files of a change that many made")
  func manyFiles() throws {
    #expect(
      try notes(
        "Best 0.7<!--= max(t.adam.acc.min, t.sgd.acc.min) -->.\n", adam: Self.adam,
        sgd: "seed,acc\n0,0.9\n1,0.95\n") == [
          "runs/adam.csv and 1 more changed since the last commit: t.sgd.acc.min 0.7 → 0.9"
        ])
  }

  @Test(arguments: [
    ("runs/{method}.csv", "runs", "runs/*.csv"), ("a.csv", ".", "a.csv"),
    ("a/b/{x}/c{y}/d.json", "a/b", "a/b/*/c*/d.json"), ("**/x.csv", ".", "**/x.csv"),
    ("bench/a.json", "bench", "bench/a.json"),
  ])
  func patternsAreGivenToGit(_ text: String, folder: String, pattern: String) {
    #expect(FilePattern(text).folder == folder)
    #expect(FilePattern(text).gitPattern == pattern)
  }
}
