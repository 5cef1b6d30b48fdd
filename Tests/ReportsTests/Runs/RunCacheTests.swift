import Optimization
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct RunCacheTests {
  /// A notebook whose figures look at runs, at points, and at data that a cache doesn't keep.
  private static let notebook = """
    ```yaml {.run #line}
    data: {csv: {file: data.csv, target: y}}
    standardize: true
    epochs: 6
    optimizers: {gradient_descent: {learning_rate: 0.1}, momentum: {learning_rate: 0.3}}
    ```

    ```yaml {.figure #way}
    of: line
    kind: contour
    ```

    ```yaml {.figure #fitted}
    of: line.momentum
    kind: fit
    ```

    ```yaml {.figure #rate}
    of: line
    kind: convergence
    ```

    Both end at 6<!--= line.momentum.epochs -->.
    """

  private static let data = "x,y\n1,2\n2,4.5\n3,5\n4,8.25\n"

  /// What a report shows, with a cache, from these data.
  private func digests(
    _ cache: Cache, data: String = data, _ text: String = notebook
  ) throws -> [String] {
    let notebook = Notebook(
      parsing: SourceFile(path: "a.md", text: text), kinds: DirectiveKind.names)
    let files = ProjectFiles { path, _ in SourceFile(path: path, text: data) }
    let report = try Plan(notebook, files: files)
      .report(in: Session(files: files, cache: RunCache(cache)))
    let figures = ["way", "fitted", "rate"].compactMap { id -> String? in
      guard case .figure(let figure) = report.output(id) else { return nil }
      return figure.digest
    }
    return figures + [report.record.text]
  }

  private func entries(_ folder: TemporaryFolder) -> [String] {
    folder.files.filter { $0.hasPrefix("cache/tasks/") && $0.hasSuffix(".pack") }
  }

  @Test func aKeptResultGivesTheSameReport() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    let cold = try digests(cache)
    #expect(entries(folder).count == 1)
    #expect(try digests(cache) == cold)
    #expect(try digests(.off) == cold)
    #expect(cold.count == 4)
  }

  @Test func otherDataAndOtherOptionsRunAgain() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    let first = try digests(cache)
    let moved = Self.data.replacing("8.25", with: "8.5")
    #expect(try digests(cache, data: moved) == digests(.off, data: moved))
    let faster = Self.notebook.replacing("0.3", with: "0.4")
    #expect(try digests(cache, faster) == digests(.off, faster))
    // The moved data, and the run that is faster: the other one was there.
    #expect(entries(folder).count == 3)
    #expect(try digests(cache) == first)
    #expect(entries(folder).count == 3)
  }

  @Test func whatIsKeptOfOneIsNeverAnothers() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    // Each is like another one but for one thing, of the data, the method, or what is looked at.
    let texts = [
      Self.notebook, Self.notebook.replacing("standardize: true", with: "standardize: false"),
      Self.notebook.replacing("kind: contour", with: "kind: loss"),
    ]
    let data = [
      Self.data, Self.data.replacing("8.25", with: "8.5"), Self.data.replacing("4,8", with: "5,8"),
    ]
    let cases = texts.flatMap { text in data.map { (text: text, data: $0) } }
    let fresh = try cases.map { try digests(.off, data: $0.data, $0.text) }
    // Records name the figure of the home page, which has one frame.
    #expect(Set(fresh.map { $0[3] }).count == cases.count)
    // The second time all are hits.
    for order in [Array(cases.indices), cases.indices.reversed()] {
      for place in order {
        let (text, data) = cases[place]
        #expect(try digests(cache, data: data, text) == fresh[place])
      }
    }
  }

  @Test func aResultWithoutPointsIsNoneForAFigureOfPoints() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    let plain = Self.notebook.replacing("kind: contour", with: "kind: loss")
    let loss = try digests(cache, plain)
    #expect(try digests(cache) == digests(.off))
    // And the other way: points that are kept change nothing for those who don't look at them.
    #expect(try digests(cache, plain) == loss)
    #expect(entries(folder).count == 2)
  }

  @Test func eachPartOfAKeyIsInItsBytes() throws {
    let notebook = Notebook(
      parsing: SourceFile(path: "a.md", text: Self.notebook), kinds: DirectiveKind.names)
    let files = ProjectFiles { path, _ in SourceFile(path: path, text: Self.data) }
    let first = try #require(try Plan(notebook, files: files).sources.first?.source)
    let key = RunKey(first, contents: [Array("a".utf8)], keepsPoints: true)
    var others = Array(repeating: key, count: 4)
    others[0].maker += "x"
    others[1].options += "x"
    others[2].contents += "x"
    others[3].keepsPoints = false
    for other in others {
      #expect(try RunKey(bytes: other.bytes) == other)
      #expect(other != key)
      #expect(key.reason(besides: other) != key.reason(besides: key))
    }
  }

  @Test func aDamagedResultIsAMiss() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    let cold = try digests(cache)
    for entry in entries(folder) { try folder.write("tangent pack 1 damaged", to: entry) }
    #expect(try digests(cache) == cold)
  }

  @Test func aRunOverItsBudgetIsRefusedThoughItsResultIsKept() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    _ = try digests(cache)
    let notebook = Notebook(
      parsing: SourceFile(path: "a.md", text: Self.notebook), kinds: DirectiveKind.names)
    let files = ProjectFiles { path, _ in SourceFile(path: path, text: Self.data) }
    let plan = try Plan(notebook, files: files)
    // Before the data are read, a file counts as empty.
    let session = Session(
      files: files, budget: Budget(operations: 90, bytes: 1e9), cache: RunCache(cache))
    let failure = #expect(throws: Diagnostics.self) { try session.results(of: plan) }
    #expect(failure?.list.map(\.id) == ["over-budget"])
  }

  @Test func aKeptResultDoesNotOutliveCtrlC() throws {
    let folder = try TemporaryFolder()
    let cache = Cache(folder: folder.file("cache"))
    _ = try digests(cache)
    let notebook = Notebook(
      parsing: SourceFile(path: "a.md", text: Self.notebook), kinds: DirectiveKind.names)
    let files = ProjectFiles { path, _ in SourceFile(path: path, text: Self.data) }
    let plan = try Plan(notebook, files: files)
    let session = Session(files: files, cache: RunCache(cache), isCancelled: { true })
    let failure = #expect(throws: Diagnostics.self) { try session.results(of: plan) }
    #expect(failure?.list.map(\.id) == ["cancelled"])
  }
}
