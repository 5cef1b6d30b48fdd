/// Says in the terminal how things stand with each notebook, once for each change.
struct PreviewLog {
  private var known: [String: LiveReport] = [:]

  /// Notes what has become of a notebook.
  mutating func note(_ report: LiveReport) {
    defer { known[report.path] = report }
    guard known[report.path] != report else { return }
    switch report.health {
    case .waiting: break
    case .good:
      let isNew = known[report.path]?.version != report.version
      Output.note("\(report.path): \(isNew ? "shown" : "all true again")\n")
    case .missing:
      Output.note("\(report.path): gone; its last report is shown until it comes back\n")
    case .stale, .faulty:
      if known[report.path]?.problems != report.problems { Output.note(report.problems + "\n") }
    }
  }
}
