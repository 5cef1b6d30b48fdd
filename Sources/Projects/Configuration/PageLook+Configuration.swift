import Files
import Pages

extension PageLook {
  /// Reads the files that a configuration names, which lie inside the project.
  package init(_ configuration: Configuration, in workspace: Workspace) throws(Diagnostics) {
    try self.init(
      template: Self.file(configuration.template, "template", in: workspace),
      stylesheet: Self.file(configuration.stylesheet, "stylesheet", in: workspace),
      light: configuration.colors.light, dark: configuration.colors.dark, home: configuration.home)
  }

  private static func file(
    _ path: String?, _ option: String, in workspace: Workspace
  ) throws(Diagnostics) -> SourceFile? {
    guard let path else { return nil }
    do throws(FileProblem) {
      return try workspace.configured(path)
    } catch {
      let file = try? workspace.configurationFile()
      let tree = file.flatMap { try? YAMLTree(parsing: $0) }
      throw Diagnostics(
        error.diagnostic(in: file, at: tree.map { $0.range(of: [option]) }))
    }
  }
}
