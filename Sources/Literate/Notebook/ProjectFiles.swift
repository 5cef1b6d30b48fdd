/// How a notebook reads other files of its project: through the workspace, or from a test's table.
package struct ProjectFiles: Sendable {
  /// Front-matter parameters and their overrides, for `${name}`.
  package var parameters: Parameters
  private let load: @Sendable (_ path: String, _ notebook: String) throws(FileProblem) -> SourceFile

  /// `load` gives the file at a path relative to a notebook's folder.
  package init(
    parameters: Parameters = Parameters(),
    load:
      @escaping @Sendable (_ path: String, _ notebook: String) throws(FileProblem) -> SourceFile
  ) {
    self.parameters = parameters
    self.load = load
  }

  /// The file at `path`, which stands at `place` in `notebook`.
  package func read(
    _ path: String, for notebook: SourceFile, at place: Range<Int>
  ) throws(Diagnostics) -> SourceFile {
    do throws(FileProblem) {
      return try load(path, notebook.path)
    } catch {
      throw Diagnostics(error.diagnostic(in: notebook, at: place))
    }
  }

  /// The bytes of a file that data come from, in whatever encoding.
  func bytes(_ path: String, for notebook: SourceFile) throws(FileProblem) -> [UInt8] {
    try load(path, notebook.path).bytes
  }
}
