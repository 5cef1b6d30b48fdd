/// A run, or a text, whose values differ, as people read it.
struct DiffSection {
  /// The notebook or text.
  let text: String
  /// The run; nil for the values that a text quotes from files.
  let run: String?
  let causes: [String]
  let table: DiffTable

  /// `steps: compare`, or `README.md`.
  var title: String { run.map { "\(text): \($0)" } ?? text }

  static func all(of diff: ResultsDiff) -> [DiffSection] {
    diff.runs.map { run in
      DiffSection(
        text: run.notebook, run: run.id, causes: run.causes.map(\.text),
        table: DiffTable(of: run, in: diff))
    }
      + diff.texts.map { text in
        DiffSection(
          text: text.path, run: nil, causes: text.causes, table: DiffTable(of: text, in: diff))
      }
  }
}
