import ArgumentParser
import Literate

/// `tangent diff`: which values are different?
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the recorded values of two revisions or results files.",
    discussion: """
      Without B the working tree is meant, without A the last commit. Exit status 0 whether values
      differ or not.

      With -o the loss curves of the runs that differ are drawn, those of A as faint lines. Records
      hold values and no curves: the notebooks of both sides are run again, by this version of
      tangent, from their text in A and in B.

      EXAMPLES
        tangent diff                      what the working tree changes
        tangent diff main                 since the branch main
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
      var settings = Project.Settings()
      let workspace = try Workspace.ofUser()
      settings.outputFolder = try ProjectLook.outputFolder(output, in: workspace)
      settings.isCancelled = { Interruption.isCancelled }
      let project = Project(workspace: workspace, cache: .off, settings: settings)
      let old = Self.side(a, workspace)
      let new = b.map { Self.side($0, workspace) } ?? .workingTree
      guard old.isFile == new.isFile else {
        throw ValidationError("expected two results files, or two revisions")
      }
      guard figure == nil || !old.isFile else {
        throw ValidationError("results files hold no curves: name revisions to draw some")
      }
      let git = Git(in: workspace.workingDirectory)
      let diff = try project.diff(from: old, to: new, history: git)
      if let kind = DiffFormatKind.named(format) { Output.write(kind.format.text(of: diff)) }
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
    guard figure.count > 0 else {
      return Output.note("no curve differs: '\(path)' is not written\n")
    }
    try project.write(figure, to: path)
    Output.note("\(path): curves of \(figure.count) run\(figure.count == 1 ? "" : "s")\n")
  }

  private static func side(_ name: String, _ workspace: Workspace) -> Project.DiffSide {
    workspace.isFile(name) ? .file(name) : .revision(name)
  }
}
