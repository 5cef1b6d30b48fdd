import Charting
import Files
import Notebooks
import Values

extension Plan {
  /// Runs the experiments, draws the figures, and checks the numbers of the prose.
  package func report(
    in session: Session, others: OtherNotebooks = .none
  ) throws(Diagnostics) -> Report {
    let results = try session.results(of: self)
    return try report(from: results, records: runRecords(session.files), others: others)
  }

  /// The report, once the runs have results.
  package func report(
    from results: RunResults, records: [RunRecord], others: OtherNotebooks
  ) throws(Diagnostics) -> Report {
    var problems = Diagnostics()
    var others = others
    for table in tables { others.files.tables.add(table.id, table.definition) }
    var results = results
    results.files = others.files
    var outputs: [(cell: Cell, output: CellOutput?)] = []
    for step in steps {
      let output = collect(into: &problems, of: step, results) { () throws(Diagnostics) in
        try NumberText.$point.withValue(results.words.decimalMark.text) {
          Result { () throws(Diagnostics) in try step.directive.output(of: step.cell, from: results)
          }
        }.get()
      }
      outputs.append((step.cell, output ?? nil))
    }
    try problems.throwIfErrors()
    let source = ReportValues(results, others: others)
    var report = Report(
      notebook: notebook, words: results.words, entries: Report.numbered(outputs),
      results: results,
      checks: Checks(notebook.annotations, in: source),
      sources: sources,
      citations: Citations(
        of: notebook.citedKeys().map(\.key), in: bibliography, words: results.words.references),
      records: records, extensions: extensions)
    report.quoted = notebook.annotations.quotedValues(in: source)
    return report
  }
}
