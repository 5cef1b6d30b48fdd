extension ExperimentResult {
  /// All histories as a table: one line a label and epoch, the start included.
  ///
  /// Of a sweep the best point is written, over seeds the first seed.
  package var csv: String {
    var text = (["label"] + Metrics.history.map(\.name)).joined(separator: ",") + "\n"
    for run in runs {
      for entry in run.history.epoch.indices {
        let values = Metrics.history.map { $0.value(run.history, entry)?.text ?? "" }
        text += ([Self.field(run.label)] + values).joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// A text as a field: between quotes where it has to be.
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}
