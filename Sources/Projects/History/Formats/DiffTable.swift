import Charting
import Values

/// The cells of a difference's table, a row a value.
struct DiffTable {
  let header: [String]
  let rows: [[String]]

  init(of run: ResultsDiff.Run, in diff: ResultsDiff) {
    header = ["value", diff.oldName, diff.newName, "difference", "relative"]
    rows = run.changes.map { change in
      let sign = (change.difference ?? 0) > 0 ? "+" : ""
      return [
        change.address.description, Self.text(of: change.old), Self.text(of: change.new),
        change.difference.map { sign + NumberText.place($0) } ?? "", change.shareText,
      ]
    }
  }

  private static func text(of value: Value?) -> String { value?.text ?? "—" }
}
