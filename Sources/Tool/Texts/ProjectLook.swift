import Files
import Pages
import Projects

/// What the project's `tangent.yaml` says, its remarks shown.
struct ProjectLook {
  let configuration: Configuration
  let look: PageLook

  /// `folders` hold notebooks, and so may not hold reports.
  ///
  /// Faults are thrown, not told: formats for machines have to carry them, too.
  init(in workspace: Workspace, besides folders: [String] = []) throws(Diagnostics) {
    let (configuration, remarks) = try Configuration.read(in: workspace)
    var findings = Findings()
    findings.add(Diagnostics(remarks))
    try Self.check(
      configuration, in: workspace, besides: folders + [workspace.notebooksFolder])
    try configuration.checkPaths(in: workspace)
    self.configuration = configuration
    look = try PageLook(configuration, in: workspace)
  }

  /// Says at the word why reports may not lie where the file wants them.
  private static func check(
    _ configuration: Configuration, in workspace: Workspace, besides folders: [String]
  ) throws(Diagnostics) {
    guard let output = configuration.output,
      let fault = workspace.fault(ofOutput: output, besides: folders)
    else { return }
    throw configuration.diagnostics(ofOutput: output, fault, in: workspace)
  }

  /// The formats that it names; none where it leaves them to the command line.
  var renderers: [any Renderer] {
    configuration.formats.compactMap { RendererKind.named($0)?.renderer }
  }

  /// Settings with the folder for reports alone: for commands that render nothing.
  static func settings(
    output named: String?, in workspace: Workspace
  ) throws(Diagnostics) -> Project.Settings {
    var settings = Project.Settings()
    settings.outputFolder = try outputFolder(named, in: workspace)
    return settings
  }

  /// The folder for reports: what the command line names, or the project, or `output`.
  static func outputFolder(
    _ named: String?, in workspace: Workspace
  ) throws(Diagnostics) -> String {
    try ProjectLook(in: workspace).outputFolder(named, in: workspace)
  }

  /// The same; one that is named starts at the working directory, the project's at its folder.
  func outputFolder(_ named: String?, in workspace: Workspace) -> String {
    named.map(workspace.typed)
      ?? workspace.fromRoot(configuration.output ?? Project.Settings().outputFolder)
  }

  /// Refuses a folder for reports that the user names and that holds the notebooks themselves.
  static func check(
    output named: String?, in workspace: Workspace, besides folders: [String]
  ) throws(FileProblem) {
    guard let named,
      workspace.isFolder(ofNotebooks: folders, output: workspace.typed(named))
    else { return }
    throw FileProblem(
      "invalid-output", "folder '\(named)' of notebooks cannot be that of reports",
      hint: "choose another one with -o")
  }
}
