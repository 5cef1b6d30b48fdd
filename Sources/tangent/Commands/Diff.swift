import ArgumentParser
import Literate

/// `tangent diff`: which values are different?
struct Diff: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Compare the recorded values of two revisions or results files.",
    discussion: """
      Without B the working tree is meant, without A the last commit. Exit status 0 whether values
      differ or not.

      EXAMPLES
        tangent diff                      what the working tree changes
        tangent diff main                 since the branch main
        tangent diff v1.0 v1.1 --format md
        tangent diff old/results.json new/results.json
      """)

  @Argument(help: "A revision, or a results.json (default: HEAD).")
  var a = "HEAD"

  @Argument(help: "A revision, or a results.json (default: the working tree).")
  var b: String?

  @Option(help: "\(DiffFormatKind.all.map(\.name).joined(separator: ", ")).")
  var format = "text"

  @Option(name: .shortAndLong, help: "The folder for reports.")
  var output = "output"

  func validate() throws {
    guard DiffFormatKind.named(format) != nil else {
      throw ValidationError("unknown format '\(format)'")
    }
  }

  func run() throws {
    var findings = Findings()
    do {
      var settings = Project.Settings()
      settings.outputFolder = output
      let workspace = try Workspace()
      let project = Project(workspace: workspace, cache: .off, settings: settings)
      let old = Self.side(a, workspace)
      let new = b.map { Self.side($0, workspace) } ?? .workingTree
      guard old.isFile == new.isFile else {
        throw ValidationError("expected two results files, or two revisions")
      }
      let git = Git(in: workspace.workingDirectory)
      let diff = try project.diff(from: old, to: new, history: git)
      if let kind = DiffFormatKind.named(format) { Output.write(kind.format.text(of: diff)) }
    } catch let problem as FileProblem {
      findings.add(problem)
    }
    try findings.exit()
  }

  private static func side(_ name: String, _ workspace: Workspace) -> Project.DiffSide {
    workspace.isFile(name) ? .file(name) : .revision(name)
  }
}
