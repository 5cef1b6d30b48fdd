import ArgumentParser
import Files
import Projects

/// `tangent diff`: which values are different?
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the values of two revisions or results files.",
    discussion: """
      What differs are recorded values of runs, and values that texts quote from files: at each pin
      the old and the new one, the rows of tables by their names.

      Without B the working tree is meant, without A the last commit. Of a branch A alone, what
      counts is where the two parted: what others have changed on A since is not yours. A...B
      compares B with where it left A, A..B and A B compare the two as they are. Exit status 0
      whether values differ or not.

      With -o the loss curves of the runs that differ are drawn, those of A as faint lines. Records
      hold values and no curves: the notebooks of both sides are run again, by this version of
      tangent, from their text in A and in B.

      EXAMPLES
        tangent diff                      what the working tree changes
        tangent diff main                 since the branch left main
        tangent diff main...feature       what feature has changed since it left main
        tangent diff v1.0 v1.1 --format md
        tangent diff old/results.json new/results.json
        tangent diff main -o diff.html    curves, causes and values as a page
        tangent diff -o diff.png          curves alone; diff-dark.png on a dark ground, or diff.svg
      """)

  @Argument(help: "A revision, or a results.json (default: HEAD).")
  var a = "HEAD"

  @Argument(help: "A revision, or a results.json (default: the working tree).")
  var b: String?

  @Option(
    help: "\(DiffFormatKind.all.map(\.name).joined(separator: ", ")).",
    completion: .list(DiffFormatKind.all.map(\.name)))
  var format = "text"

  @Option(
    name: [.customShort("o"), .long],
    help: ArgumentHelp("Draw the curves too: .html, .svg or .png.", valueName: "file"),
    completion: .file(extensions: ["html", "svg", "png"]))
  var figure: String?

  @Option(help: "The folder for reports.", completion: .directory)
  var output: String?

  func validate() throws {
    if let figure, DiffFigure.Form(figure) == nil {
      throw ValidationError("unknown format of '\(figure)': expected .html, .svg or .png")
    }
    guard DiffFormatKind.named(format) != nil else {
      throw ValidationError.unknown(
        "format", format, known: DiffFormatKind.all.map(\.name))
    }
  }

  func run() throws {
    var findings = Findings()
    do {
      let workspace = try Workspace.ofUser()
      var settings = try ProjectLook.settings(output: output, in: workspace)
      settings.isCancelled = { Interruption.isCancelled }
      let project = Project(workspace: workspace, cache: .off, settings: settings)
      let git = Git(in: workspace.root)
      let (old, new) = try sides(in: workspace, git)
      guard old.isFile == new.isFile else {
        throw ValidationError("expected two results files, or two revisions")
      }
      guard figure == nil || !old.isFile else {
        throw ValidationError("results files hold no curves: name revisions to draw some")
      }
      var diff = try project.diff(from: old, to: new, history: git)
      if let sides = QuotedSides(old, new, of: diff, in: workspace) {
        diff.texts = try sides.texts()
      }
      if let kind = DiffFormatKind.named(format) { Output.write(kind.format.text(of: diff)) }
      if case .workingTree = new { findings.add(project.unrendered) }
      if let figure { try draw(diff, from: old, to: new, in: project, to: figure, &findings) }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  private func draw(
    _ diff: ResultsDiff, from old: Project.DiffSide, to new: Project.DiffSide,
    in project: Project, to path: String, _ findings: inout Findings
  ) throws(FileProblem) {
    let (figure, remarks) = project.figure(
      of: diff, from: old, to: new, history: Git(in: project.workspace.root))
    findings.add(remarks)
    let texts = if case .html = DiffFigure.Form(path) { figure.textCount } else { 0 }
    guard figure.count + texts > 0 else {
      return Output.say("no curve differs: '\(path)' is not written")
    }
    try project.write(figure, to: path)
    let parts = [
      figure.count > 0 ? "curves of \(Count.runs(figure.count))" : nil,
      texts > 0 ? "values of \(texts) text\(texts == 1 ? "" : "s")" : nil,
    ]
    Output.say("\(path): " + parts.compactMap(\.self).joined(separator: ", "))
  }

  /// What is compared with what.
  private func sides(
    in workspace: Workspace, _ git: Git
  ) throws -> (Project.DiffSide, Project.DiffSide) {
    let old = Self.side(a, workspace)
    if let b { return (old, Self.side(b, workspace)) }
    guard !old.isFile else { return (old, .workingTree) }
    for (dots, isSinceParting) in [("...", true), ("..", false)] {
      guard let range = a.firstRange(of: dots) else { continue }
      let ends = [a[..<range.lowerBound], a[range.upperBound...]].map {
        $0.isEmpty ? "HEAD" : String($0)
      }
      let start = isSinceParting ? try git.mergeBase(of: ends[0], and: ends[1]) : ends[0]
      return (.revision(start, shownAs: ends[0]), .revision(ends[1]))
    }
    guard a != "HEAD" else { return (old, .workingTree) }
    return (.revision(try git.mergeBase(of: a, and: "HEAD"), shownAs: a), .workingTree)
  }

  private static func side(_ name: String, _ workspace: Workspace) -> Project.DiffSide {
    workspace.isFile(name) ? .file(name) : .revision(name)
  }
}
