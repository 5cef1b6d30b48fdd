import Optimization
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// Twice the input is about twice the work, whatever the input is.
@Suite("Work grows as its input does")
struct GrowthTests {
  /// How many times more the second doubling may add than the first: 2 if linear, 4 for a square.
  ///
  /// What other tests leave in this process, or take from it, moves a linear text by up to 0.3.
  private static let limit = 2.6

  static let texts =
    GrowingText.prose + GrowingText.annotations + GrowingText.directives + GrowingText.citations

  @Test(arguments: texts) func ofANotebook(_ text: GrowingText) throws {
    // What is made once in a process is no part of the work.
    _ = try Self.work(on: text.text(text.count))
    var growth = try Self.growth(of: text)
    // Nor is what another test in this process happened to leave to this one: it is not there again.
    if growth.factor > Self.limit { growth = try Self.growth(of: text) }
    #expect(growth.factor <= Self.limit, "\(text): \(growth)")
    #expect(growth.ratio <= 2.2, "\(text): \(growth)")
  }

  @Test func aSquareIsSeen() {
    let lists = [40, 80, 160].map { count in
      Work { _ = (0..<count).map { index in (0..<count).map { "\($0) and \(index) are a pair" } } }
    }
    #expect(Growth(lists).factor > 3)
  }

  @Test(arguments: [true, false]) func ofAProject(hasRuns: Bool) throws {
    let works = try [10, 20, 40].map { count in
      let folder = try TemporaryFolder(["tangent.yaml": ""])
      let paths = (0..<count).map { "notebooks/n\($0).md" }
      for path in paths {
        try folder.write(hasRuns ? GrowingText.run : "Two lines\nof text.\n", to: path)
      }
      let cache = Cache(folder: folder.file("cache"))
      try Self.render(paths, in: folder, cache)
      return try Work { try Self.render(paths, in: folder, cache) }
    }
    let growth = Growth(works)
    #expect(growth.factor <= Self.limit, "\(growth)")
  }

  private static func render(
    _ paths: [String], in folder: TemporaryFolder, _ cache: Cache
  ) throws {
    let project = try project(in: folder, cache: cache, notebooks: paths)
    for path in paths { #expect(project.render(path, keepsGoing: true).diagnostics.isEmpty) }
    try project.writeIndex()
  }

  private static func project(
    in folder: TemporaryFolder, cache: Cache = .off, notebooks: [String] = []
  ) throws -> Project {
    var settings = Project.Settings()
    settings.notebooks = notebooks
    settings.offersPins = true
    settings.renderers = [HTMLRenderer(), MarkdownRenderer(), JupyterRenderer()]
    return Project(
      workspace: try Workspace(around: folder.path), cache: cache, settings: settings)
  }

  private static func growth(of text: GrowingText) throws -> Growth {
    Growth(try [1, 2, 4].map { try work(on: text.text($0 * text.count)) })
  }

  /// The work of rendering a text and of both checks, with what is printed of each.
  private static func work(on text: String) throws -> Work {
    let folder = try TemporaryFolder([
      "tangent.yaml": "", "notebooks/a.md": text, "notebooks/works.bib": GrowingText.works,
    ])
    let project = try project(in: folder)
    let path = "notebooks/a.md"
    return Work {
      let outcomes = [
        project.render(path, keepsGoing: true), project.check(path), project.checkFrozen(path),
        project.update(path, isDryRun: true),
      ]
      for outcome in outcomes { _ = DiagnosticPrinter().text(of: outcome.diagnostics) }
    }
  }
}
