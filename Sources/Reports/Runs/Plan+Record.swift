import Files
import Notebooks
import Optimization
import Values

extension Plan {
  /// What each run is made from, as results files record it, still without values.
  func runRecords(_ files: ProjectFiles) -> [RunRecord] {
    experiments.map { id, _, experiment in
      // A file that can't be read makes the run fail, which says so at its place.
      let contents = experiment.files.map { (try? files.bytes($0, for: notebook.file)) ?? [] }
      return RunRecord(
        id: id, specification: Digest(of: experiment.canonicalText).text,
        data: Digest(of: experiment.dataTexts.map { Array($0.utf8) } + contents.map(LineEnds.unix))
          .text,
        options: experiment.source,
        values: [])
    }
  }

  /// The record of the runs as they are now, still without values.
  package func record(_ files: ProjectFiles) -> ResultsFile {
    ResultsFile(
      engine: Engine.version, platform: Engine.host, extensions: extensions,
      runs: runRecords(files))
  }
}
