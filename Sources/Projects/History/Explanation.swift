import Files
import Values

/// Why a value is what it is: what `tangent explain` tells of one expression.
package struct Explanation: Sendable {
  /// What stands in the prose, where a pin was asked for.
  package var quotation: String?
  package var expression: String
  package var value: Value
  /// What the value is repeated over.
  package var over = "seed"
  package var notebook: String
  /// What each run behind it is made from.
  package var runs: [Run]
  /// Where it is recorded, and what is recorded there; nil of what no run has given.
  package var record: Record?
  /// When the recorded value last changed.
  package var history: History?
  /// When the values of files behind it last changed.
  package var files: [FileHistory.Change] = []

  package struct Run: Sendable {
    package var id: String
    package var line: Int
    package var specification: String
    package var data: String
    /// The options that matter, as `path value`.
    package var options: [String]
    /// Whether its result was kept, or why it had to be run.
    package var cache: String
  }

  package enum Record: Sendable {
    case missing(path: String)
    case same(path: String)
    case different(path: String, value: Value?, causes: [Cause])
  }

  package enum History: Sendable {
    /// Git can't be asked, and why.
    case unknown(String)
    case neverCommitted
    case change(ValueHistory.Change)
  }

  /// The explanation for people, a fact a line.
  package var text: String {
    var lines = [quotation, "\(expression) = \(value.text(over: over))"].compactMap(\.self)
    for run in runs {
      lines.append(Self.line("run", "\(run.id) (\(notebook):\(run.line))"))
      lines.append(Self.line("specification", String(run.specification.prefix(12))))
      lines.append(Self.line("data", String(run.data.prefix(12))))
      lines += run.options.map { Self.line("option", $0) }
      lines.append(Self.line("cache", run.cache))
    }
    if runs.isEmpty, !notebook.isEmpty { lines.append(Self.line("text", notebook)) }
    lines += recordLines + historyLines + files.map { Self.line("file", $0.text) }
    return lines.map(VisibleText.of).joined(separator: "\n") + "\n"
  }

  private var recordLines: [String] {
    switch record {
    case nil: []
    case .missing(let path): [Self.line("recorded", "nothing in \(path)")]
    case .same(let path): [Self.line("recorded", "the same in \(path)")]
    case .different(let path, let value, let causes):
      [Self.line("recorded", "\(value?.text ?? "nothing") in \(path)")]
        + causes.map { Self.line("why", $0.text) }
    }
  }

  private var historyLines: [String] {
    switch history {
    case nil: return []
    case .unknown(let reason): return [Self.line("last changed", reason)]
    case .neverCommitted: return [Self.line("last changed", "the record is not committed yet")]
    case .change(let change):
      if let cut = change.cut { return Self.lines(of: change, cut) }
      let place = change.revision?.text ?? "not committed yet"
      let old = change.old.map { "\($0.text) → " } ?? "first recorded as "
      return [
        Self.line("last changed", place), Self.line("", old + (change.new?.text ?? "nothing")),
      ]
        + change.causes.map { Self.line("why", $0.text) }
    }
  }

  /// What is known where history is cut: which commit has the value, and not which one brought it.
  private static func lines(of change: ValueHistory.Change, _ cut: ValueHistory.Cut) -> [String] {
    [
      line("last changed", "not later than \(change.revision?.text ?? "the last commit")"),
      line("", "\(change.new?.text ?? "nothing"); \(cut.remedy)"),
    ]
  }

  private static func line(_ name: String, _ text: String) -> String {
    "  " + name + String(repeating: " ", count: max(0, 15 - name.count)) + text
  }
}
