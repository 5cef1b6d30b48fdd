import ArgumentParser
import Files
import Projects

/// `tangent check`: are the numbers still true?
struct Check: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Verify every pinned number, claim, figure, link and report; never writes.",
    discussion: """
      EXAMPLES
        tangent check                     notebooks/, and other texts that have pins
        tangent check README.md           any Markdown file with pins
        tangent check --frozen            prose against results.json, nothing is run
        tangent check --frozen --staged   the same of what is about to be committed
        tangent check --format junit > report.xml
        tangent check --suggest README.md draft pins for the numbers of a text
      """)

  @OptionGroup var options: NotebookOptions

  @Flag(help: "Run nothing: compare the prose with the recorded results.json.")
  var frozen = false

  @Option(
    help:
      "text, or for machines: \(CheckFormatKind.all.map(\.name).joined(separator: ", ")).",
    completion: .list(["text"] + CheckFormatKind.all.map(\.name)))
  var format = "text"

  @Flag(
    help: "Check what is about to be committed: files as they stand in git's index, for a hook.")
  var staged = false

  @Flag(help: "List the numbers that nothing checks, with pins for those that are known values.")
  var coverage = false

  @Flag(
    help: "As --coverage, and draft pins for values of the project's files, constants and tests.")
  var suggest = false

  @Option(
    help: ArgumentHelp(
      "Fail where a smaller share of the numbers is pinned or exempt.", valueName: "percent"))
  var failUnder: Double?

  @Flag(help: "Count values that are older than their inputs as errors.")
  var strict = false

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError("invalid value '\(failUnder)' for '--fail-under': expected 0 to 100")
    }
    guard format == "text" || CheckFormatKind.named(format) != nil else {
      throw ValidationError.unknown(
        "format", format, known: ["text"] + CheckFormatKind.all.map(\.name))
    }
  }

  func run() async throws {
    let coverage = coverage || suggest
    var results = CheckResults(format: format, listsUnpinned: coverage)
    var tree: StagedTree?
    defer { tree?.delete() }
    do {
      let workspace = try Workspace.ofUser(showsRepositoryPaths: format != "text")
      if staged { tree = try StagedTree(of: workspace) }
      let project = try options.project(
        for: .numbers, offersPins: coverage, in: tree?.workspace ?? workspace)
      let paths = try options.notebooks(in: project, telling: &results.wrong)
      let frozen = frozen
      let known = suggest ? ProjectValues(of: project) : nil
      await Parallel.forEach(paths, workers: options.workers) { path in
        frozen ? project.checkFrozen(path) : project.check(path)
      } finish: { outcome in
        results.add(known.map { project.suggesting(outcome, among: $0) } ?? outcome)
      }
      project.settings.papers.map(project.checkPaper).forEach { results.add($0) }
      options.textPins(in: project).map(project.checkTextPins).forEach { results.add($0) }
      checkProject(project, paths, &results)
    } catch let problem as FileProblem {
      results.wrong.add(problem)
    } catch let problems as Diagnostics {
      results.add(configuration: problems)
    }
    try results.finish(failUnder: failUnder)
  }

  /// What no text says alone.
  private func checkProject(_ project: Project, _ paths: [String], _ results: inout CheckResults) {
    if coverage || suggest {
      project.contradictions(among: paths).forEach { results.wrong.add($0) }
    }
    for var stale in project.staleValues() {
      if strict { stale.severity = .error }
      results.wrong.add(stale)
    }
    if !frozen { results.add(index: project.checkIndex()) }
  }
}
