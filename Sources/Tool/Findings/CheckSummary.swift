import Files
import Projects
import Values

/// The closing lines of a check: what was checked, and how much of the prose is tied to values.
struct CheckSummary {
  private var files = 0
  private var unreadable = 0
  private var cases = 0
  private var claims = 0
  private var untrue = 0
  private var unknown = 0
  private var coverage = CoverageCounts()
  private var unpinned = ""
  private let listsUnpinned: Bool

  init(listsUnpinned: Bool) {
    self.listsUnpinned = listsUnpinned
  }

  /// Counts what became of one more file.
  mutating func add(_ outcome: NotebookOutcome) {
    if outcome.isUnchecked { unreadable += 1 }
    guard outcome.path != NotebookOutcome.projectPath else { return }
    files += 1
    cases += outcome.cases.count
    claims += outcome.cases.count { $0.kind == .claim }
    untrue += outcome.cases.count { $0.failure != nil && !$0.isUndecided }
    unknown += outcome.cases.count(where: \.isUndecided)
    coverage = coverage + outcome.coverage
    if listsUnpinned { unpinned += outcome.unpinned.map { $0.line(in: outcome.path) }.joined() }
  }

  var isEmpty: Bool { files == 0 }

  /// What is said where too few numbers are tied to values.
  func findings(under percent: Double) -> Diagnostics {
    let tied = coverage.pinned + coverage.exempt
    let all = tied + coverage.unpinned
    guard Double(tied) * 100 < percent * Double(all) else { return Diagnostics() }
    let share = Int((Double(tied) * 100 / Double(all)).rounded(.down))
    return Diagnostics(
      Diagnostic(
        .finding, "low-coverage",
        "\(tied) of \(all) numbers are pinned or exempt: \(share) %, less than \(percent) %",
        hint: listsUnpinned
          ? "pin those that are listed, or exempt them"
          : "--coverage lists those that nothing checks"))
  }

  var text: String {
    let states = [(untrue, "not true"), (unknown, "unknown")].filter { $0.0 > 0 }
      .map { "\($0.0) \($0.1)" }
    let state = states.isEmpty ? "all true" : states.joined(separator: ", ")
    let line =
      counted(files, "file") + (unreadable == 0 ? "" : " (\(unreadable) not checked)")
      + ", \(counted(coverage.pinned, "pinned number")), " + counted(claims, "claim")
      + (cases == 0 && unreadable > 0 ? "; " : ": \(state); ")
      + "\(coverage.exempt) exempt, \(coverage.unpinned) unpinned\n"
    return unpinned + line
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension NotebookOutcome.Unpinned {
  fileprivate func line(in path: String) -> String {
    var offer = offers.isEmpty ? "" : "  is it \(offers.joined(separator: " or "))?"
    if let stale, let current {
      offer += (offers.isEmpty ? "  probably stale" : " or stale") + ": \(stale) is \(current)"
    }
    return VisibleText.of("\(path):\(line):\(column): \(text)\(offer)") + "\n"
  }
}
