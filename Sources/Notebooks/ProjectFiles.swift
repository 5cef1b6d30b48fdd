import Files

/// How a notebook reads other files of its project: through the workspace, or from a test's table.
package struct ProjectFiles: Sendable {
  /// Front-matter parameters and their overrides, for `${name}`.
  package var parameters: Parameters
  /// The ids of the tables of values that `tangent.yaml` declares.
  package var tableIDs: [String] = []
  package typealias Load =
    @Sendable (_ path: String, _ notebook: String) throws(FileProblem) -> SourceFile
  private let load: Load
  private let loadData: Load

  /// `load` gives the file at a path relative to a notebook's folder; files of data may be larger.
  package init(
    parameters: Parameters = Parameters(), load: @escaping Load, loadData: Load? = nil
  ) {
    self.parameters = parameters
    self.load = load
    self.loadData = loadData ?? load
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

  /// The file of data at `path`, which stands at `place` in `notebook`.
  @discardableResult
  package func readData(
    _ path: String, for notebook: SourceFile, at place: Range<Int>
  ) throws(Diagnostics) -> SourceFile {
    do throws(FileProblem) {
      return try loadData(path, notebook.path)
    } catch {
      throw Diagnostics(error.diagnostic(in: notebook, at: place))
    }
  }

  /// The bytes of a file that data come from, in whatever encoding.
  package func bytes(_ path: String, for notebook: SourceFile) throws(FileProblem) -> [UInt8] {
    try loadData(path, notebook.path).bytes
  }
}
