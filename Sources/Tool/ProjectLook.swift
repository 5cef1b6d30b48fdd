import ArgumentParser
import Literate

/// What the project's `tangent.yaml` says, its faults told and its remarks shown.
struct ProjectLook {
  let configuration: Configuration
  let look: PageLook

  init(in workspace: Workspace) throws {
    var findings = Findings()
    do throws(Diagnostics) {
      let (configuration, remarks) = try Configuration.read(in: workspace)
      findings.add(Diagnostics(remarks))
      self.configuration = configuration
      look = try PageLook(configuration, in: workspace)
    } catch {
      findings.add(error)
      throw ExitCode(findings.exitStatus)
    }
  }

  /// The formats that it names; none where it leaves them to the command line.
  var renderers: [any Renderer] {
    configuration.formats.compactMap { RendererKind.named($0)?.renderer }
  }

  /// The folder for reports: what the command line names, or the project, or `output`.
  static func outputFolder(_ named: String?, in workspace: Workspace) throws -> String {
    try named ?? ProjectLook(in: workspace).configuration.output ?? Project.Settings().outputFolder
  }
}
