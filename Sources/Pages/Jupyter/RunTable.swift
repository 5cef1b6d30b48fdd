import Charting
import Notebooks
import Optimization
import Reports

/// What the runs of an experiment came to, one run a row: an output before anything is run again.
struct RunTable {
  let table: DataTable

  /// The values that show most of a run, of which those are shown that some run has.
  private static let columns = [
    "run", "epochs", "initial_loss", "final_loss", "epochs_to_tolerance", "mse", "test_mse",
    "accuracy", "test_accuracy",
  ]

  init(_ result: ExperimentResult, words: any ReportWords) {
    let series = result.runs.map { run in
      FigureSubject.Series(
        name: words.name(ofRun: run.label), color: 0, run: run, experiment: result)
    }
    let parts = Self.columns.compactMap { name -> (DataTable.Column, [String])? in
      let column = TableColumn(name, words: words)
      guard let texts = column.texts(of: series), texts.contains(where: { $0 != "—" }) else {
        return nil
      }
      return (column.heading, texts)
    }
    table = DataTable(
      columns: parts.map(\.0), rows: series.indices.map { row in parts.map { $0.1[row] } })
  }
}
