import Files
import Notebooks
import Values

extension Plan {
  /// What each run is made from, as results files record it, still without values.
  func runRecords(_ files: ProjectFiles) -> [RunRecord] {
    sources.map { named in
      let source = named.source
      // A file that can't be read makes the run fail, which says so at its place.
      let contents = source.files.map { (try? files.bytes($0, for: notebook.file)) ?? [] }
      let data = source.dataSpecification.map { Array($0.utf8) } + contents.map(LineEnds.unix)
      return RunRecord(
        id: named.id, specification: Digest(of: source.specification).text,
        data: Digest(of: data).text, options: source.options, values: [])
    }
  }

  /// The record of the runs as they are now, still without values.
  package func record(_ files: ProjectFiles) -> ResultsFile {
    ResultsFile(
      engine: Engine.version, platform: Engine.host, extensions: extensions,
      runs: runRecords(files))
  }
}
