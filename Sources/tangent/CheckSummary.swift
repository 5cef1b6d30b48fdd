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
    let bad = cases.count { $0.failure != nil }
    let coverage = outcomes.map(\.coverage).reduce(Coverage(), +)
    let state = bad == 0 ? "all true" : "\(bad) not true"
    let line =
      "\(counted(outcomes.count, "file")), \(counted(coverage.pinned, "pinned number")), "
      + "\(counted(cases.count { $0.kind == .claim }, "claim")): \(state); "
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
