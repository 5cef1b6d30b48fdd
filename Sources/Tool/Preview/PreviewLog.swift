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
      Output.say("\(report.path): \(isNew ? "shown" : "all true again")")
    case .missing:
      Output.say("\(report.path): gone; its last report is shown until it comes back")
    case .stale, .faulty:
      if known[report.path]?.problems != report.problems { Output.note(report.problems + "\n") }
    }
  }
}
