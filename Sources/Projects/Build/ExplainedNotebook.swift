import Files
import Notebooks
import Reports
import Values

/// A notebook that has run, with its record: what explanations are taken from.
struct ExplainedNotebook: Sendable {
  let plan: Plan
  let values: any ValueSource
  let comparison: RecordComparison
  /// The committed record as messages show it.
  let recordPath: String
  let isRecorded: Bool
  /// Whether each run's result was kept, or why it had to be run.
  let cacheStates: [String: String]
  /// The commits that changed the record, or why they are unknown.
  let history: Result<ValueHistory, FileProblem>

  /// Why an expression over this notebook's values is worth what it is.
  func explanation(
    of expression: Expression
  ) throws(ValueError) -> Explanation {
    let found = try expression.quoted(in: LocalSource(values))
    return Explanation(
      quotation: nil, expression: expression.description, value: found.value,
      over: found.over ?? "row",
      notebook: plan.notebook.file.path, runs: runs(of: expression),
      record: record(of: expression, value: found.value), history: lastChange(of: expression))
  }

  private func runs(of expression: Expression) -> [Explanation.Run] {
    let addresses = expression.addresses.map(\.address)
    return plan.sources.compactMap { named in
      let (id, cell) = (named.id, named.cell)
      let own = addresses.filter { $0.segments.first?.name == id }
      guard !own.isEmpty, let run = comparison.new[id] else { return nil }
      let labels = own.flatMap { $0.segments.dropFirst().map(\.name) }
      let options = run.options.filter { option in
        labels.contains { label in
          option.path.hasPrefix("optimizers.\(label).")
            || option.path.hasPrefix("estimators.\(label).")
        }
      }
      return Explanation.Run(
        id: id, line: cell.file.line(at: cell.range.lowerBound), specification: run.specification,
        data: run.data, options: options.map { "\($0.path) \($0.value.line)" },
        cache: cacheStates[id] ?? "")
    }
  }

  private func record(of expression: Expression, value: Value) -> Explanation.Record {
    guard isRecorded else { return .missing(path: recordPath) }
    let recorded = ValueHistory.value(of: expression, in: comparison.old)
    if let recorded, recorded.isNear(value) {
      return .same(path: recordPath)
    }
    var causes: [Cause] = []
    for address in expression.addresses.map(\.address) {
      for cause in comparison.causes(of: address.local) where !causes.contains(cause) {
        causes.append(cause)
      }
    }
    return .different(path: recordPath, value: recorded, causes: causes)
  }

  private func lastChange(of expression: Expression) -> Explanation.History {
    guard isRecorded else { return .neverCommitted }
    switch history {
    case .failure(let problem):
      return .unknown(
        "unknown: " + [problem.message, problem.hint].compactMap(\.self).joined(separator: "; "))
    case .success(let history):
      let change = history.lastChange(of: expression, current: comparison.old)
      return change.map { .change($0) } ?? .neverCommitted
    }
  }
}

/// A notebook's own values, under addresses with or without its path.
private struct LocalSource: ValueSource {
  private let values: any ValueSource

  init(_ values: any ValueSource) {
    self.values = values
  }

  func value(at address: Address) -> Value? { values.value(at: address.local) }
  func value(of file: FileAddress) throws(ValueError) -> FileValue { try values.value(of: file) }
  func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? {
    try values.tabled(placed)
  }
  func isVolatile(_ address: Address) -> Bool { values.isVolatile(address.local) }
  var addresses: [Address] { values.addresses }

  func error(for missing: PlacedAddress) -> ValueError {
    var own = missing
    own.address = missing.address.local
    return values.error(for: own)
  }
}

extension Project {
  /// Runs a notebook and reads its record and its history.
  func explained(
    _ path: String, _ source: any RevisionSource
  ) throws(Diagnostics) -> ExplainedNotebook {
    let notebook = try notebook(in: file(at: path))
    let plan = try plan(of: notebook)
    var session = session
    session.files.parameters = notebook.frontMatter.parameters
    let cacheStates = session.cacheStates(of: plan)
    let results = try session.results(of: plan)
    let folder = folder(of: notebook)
    let record = "\(folder.shownPath)/results.json"
    return ExplainedNotebook(
      plan: plan, values: ReportValues(results, others: others(besides: path)),
      comparison: try comparison(of: plan), recordPath: record,
      isRecorded: ((try? folder.bytes(of: "results.json")) ?? nil) != nil,
      cacheStates: cacheStates,
      history: Result { () throws(FileProblem) in
        try ValueHistory(ofFile: workspace.projectPath(record), in: source)
      })
  }
}
