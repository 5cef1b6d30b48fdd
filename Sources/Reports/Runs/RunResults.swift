import Files
import Notebooks
import Optimization
import Options
import Values

/// The results of all runs that a report shows, by id.
package struct RunResults: Sendable {
  package let words: any ReportWords
  /// How directives reach the values of files.
  var files = FileValues.none
  /// The ids of the runs, in the order of the notebook.
  package let ids: [String]
  private let results: [String: ExperimentResult]
  private let sources: [String: any ResultSource]
  /// What the notebook itself gives.
  let given: GivenValues
  /// A series keeps its color through the notebook.
  private let colors: RunColors

  /// The results of sources; `together` has the runs that each figure shows.
  package init(
    _ results: [(source: NamedSource, result: ExperimentResult)],
    together: [[RunReference]] = [], words: any ReportWords,
    parameters: Files.Parameters = Files.Parameters()
  ) {
    given = GivenValues(results.map(\.source), parameters: parameters)
    ids = results.map(\.source.id)
    sources = Dictionary(
      results.map { ($0.source.id, $0.source.source) }, uniquingKeysWith: { first, _ in first })
    self.results = Dictionary(
      results.map { ($0.source.id, $0.result) }, uniquingKeysWith: { first, _ in first })
    let labels = self.results.mapValues { $0.runs.map(\.label) }
    colors = RunColors(
      groups: ids.map { labels[$0] ?? [] }
        + together.map { references in
          references.flatMap { one in one.label.map { [$0] } ?? labels[one.id] ?? [] }
        })
    self.words = words
  }

  package subscript(id id: String) -> ExperimentResult? { results[id] }

  /// Why a source has no value of a known name; nil for unknown ones.
  func unavailable(_ address: Address) -> UnavailableValue? {
    guard let id = address.segments.first?.name else { return nil }
    return sources[id]?.unavailable(address.segments, in: results[id])
  }

  /// The experiment of an id as a Python script; nil where there is none.
  func pythonScript(of id: String, folder: PythonFolder) -> String? {
    guard let experiment = sources[id] as? Experiment, let result = results[id] else { return nil }
    let part = PythonScript.Part(id: id, experiment: experiment, result: result)
    return PythonScript([part], title: id, folder: folder).text
  }

  /// The runs that references name, each label of an experiment as a series.
  func series(
    _ references: [RunReference], of cell: Cell
  ) throws(Diagnostics) -> [FigureSubject.Series] {
    var series: [FigureSubject.Series] = []
    for reference in references {
      guard let result = results[reference.id] else { continue }
      for run in reference.label.map({ result[all: $0] }) ?? result.runs {
        series.append(
          FigureSubject.Series(
            name: words.name(ofRun: run.label), color: colors[run.label], run: run,
            experiment: result, id: reference.id, source: sources[reference.id]))
      }
    }
    return toldApart(series)
  }

  /// The same runs, those of one label with the ids of their experiments and colors of their own.
  private func toldApart(_ series: [FigureSubject.Series]) -> [FigureSubject.Series] {
    let ids = Dictionary(grouping: series, by: \.run.label).mapValues { Set($0.map(\.id)) }
    return zip(series, RunColors.apart(series.map(\.color))).map { one, color in
      var own = one
      own.color = color
      guard let count = ids[one.run.label]?.count, count > 1 else { return own }
      own.name = words.qualified(one.name, [one.id])
      own.shownID = one.id
      return own
    }
  }
}
