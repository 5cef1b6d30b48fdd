import ArgumentParser
import Files
import Optimization
import Projects

/// Reports from a folder of results: what `gather` does, and `render` at the end of its way.
struct Gathering {
  let folder: WorkFolder
  let plan: WorkPlan
  /// Folders of results that were brought from elsewhere.
  var others: [String] = []
  var missing = MissingRuns.refuse
  var keepsGoing = false

  /// Renders the notebooks that the user names, or else those of the plan.
  func render(_ options: NotebookOptions, to: String?, _ findings: inout Findings) async throws {
    var options = options
    let workspace = try Workspace.ofUser()
    if options.paths.isEmpty {
      options.paths = plan.notebooks.map { workspace.shownPath(workspace.fromRoot($0)) }
    }
    if options.parameters.isEmpty { options.parameters = plan.parameters }
    var gathered = [try folder.results()]
    for path in others { gathered.append(try WorkFolder.results(at: path)) }
    let project = try options.project(
      renderers: RenderFormats.renderers(to), in: workspace, gathered: gathered, missing: missing)
    try await Rendering(project: project, keepsGoing: keepsGoing || missing == .leaveGaps)
      .run(options, &findings)
  }
}
