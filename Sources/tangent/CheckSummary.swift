import Literate

/// The closing lines of a check: what was checked, and how much of the prose is tied to values.
struct CheckSummary {
  private let outcomes: [NotebookOutcome]
  private let listsUnpinned: Bool

  init(_ outcomes: [NotebookOutcome], listsUnpinned: Bool) {
    self.outcomes = outcomes
    self.listsUnpinned = listsUnpinned
  }

  var text: String {
    let cases = outcomes.flatMap(\.cases)
    let bad = cases.count { $0.failure != nil && !$0.isUndecided }
    let unknown = cases.count(where: \.isUndecided)
    let coverage = outcomes.map(\.coverage).reduce(Coverage(), +)
    let states = [bad == 0 ? "" : "\(bad) not true", unknown == 0 ? "" : "\(unknown) unknown"]
      .filter { !$0.isEmpty }
    let state = states.isEmpty ? "all true" : states.joined(separator: ", ")
    let unchecked = outcomes.count(where: \.isUnreadable)
    let line =
      counted(outcomes.count, "file") + (unchecked == 0 ? "" : " (\(unchecked) not checked)")
      + ", \(counted(coverage.pinned, "pinned number")), "
      + counted(cases.count { $0.kind == .claim }, "claim")
      + (cases.isEmpty && unchecked > 0 ? "; " : ": \(state); ")
      + "\(coverage.exempt) exempt, \(coverage.unpinned.count) unpinned\n"
    return (listsUnpinned ? unpinned : "") + line
  }

  private var unpinned: String {
    outcomes.flatMap { outcome in
      outcome.unpinned.map { number in
        let offer =
          number.offers.isEmpty ? "" : "  is it \(number.offers.joined(separator: " or "))?"
        return "\(outcome.path):\(number.line):\(number.column): \(number.text)\(offer)\n"
      }
    }.joined()
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }
}

extension NotebookOutcome {
  /// Whether its numbers could not be compared with anything.
  fileprivate var isUnreadable: Bool {
    cases.isEmpty && diagnostics.list.contains { $0.severity == .error && $0.category != .finding }
  }
}
