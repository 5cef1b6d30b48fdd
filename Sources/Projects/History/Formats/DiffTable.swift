import Charting
import Values

/// The cells of a difference's table, a row a value.
struct DiffTable {
  let header: [String]
  let rows: [[String]]

  init(of run: ResultsDiff.Run, in diff: ResultsDiff) {
    header = Self.header(diff)
    rows = run.changes.map { change in
      [change.address.description, Self.text(change.old?.text), Self.text(change.new?.text)]
        + Self.step(change)
    }
  }

  init(of text: ResultsDiff.Text, in diff: ResultsDiff) {
    header = Self.header(diff)
    rows = text.changes.map { change in
      [change.title, Self.text(change.oldText), Self.text(change.newText)] + Self.step(change)
    }
  }

  private static func header(_ diff: ResultsDiff) -> [String] {
    ["value", diff.oldName, diff.newName, "difference", "relative"]
  }

  private static func step(_ change: some ValueStep) -> [String] {
    let sign = (change.difference ?? 0) > 0 ? "+" : ""
    return [change.difference.map { sign + NumberText.place($0) } ?? "", change.shareText]
  }

  private static func text(_ value: String?) -> String { value ?? "—" }
}
