import Files
import Reports

/// Markdown: a table of every pin and claim, and what else is wrong, for the summary of a CI job.
struct MarkdownTableFormat: CheckFormat {
  static let name = "markdown"
  static let summary = "a table of every pin and claim in Markdown"

  func text(of outcomes: [NotebookOutcome]) -> String {
    let cases = outcomes.flatMap(\.cases)
    let files = outcomes.count { !$0.isProject }
    let head = """
      ## Numbers and claims

      \(cases.count) in \(files) file\(files == 1 ? "" : "s"): \(state(of: cases, outcomes)).

      """
    return head + problems(of: outcomes) + outcomes.map(table).joined()
  }

  /// `all true` only where everything was looked at.
  private func state(of cases: [CheckCase], _ outcomes: [NotebookOutcome]) -> String {
    let bad = cases.count { $0.failure != nil }
    let unchecked = outcomes.count(where: \.isUnchecked)
    let others = outcomes.flatMap(\.diagnostics.list).count {
      $0.severity == .error && $0.category == .finding && !$0.belongsToCase
    }
    let parts = [
      bad == 0 ? nil : "**\(bad) not true**",
      unchecked == 0 ? nil : "**\(unchecked) not checked**",
    ].compactMap(\.self)
    guard parts.isEmpty else { return parts.joined(separator: ", ") }
    return others == 0
      ? "all true" : "these hold, **\(others) other finding\(others == 1 ? "" : "s")**"
  }

  /// What is wrong beside pins and claims.
  private func problems(of outcomes: [NotebookOutcome]) -> String {
    let lines = outcomes.flatMap { outcome in
      outcome.diagnostics.list.filter { !$0.belongsToCase }.map { diagnostic in
        let path = diagnostic.file?.path ?? outcome.path
        let place = path + (diagnostic.place.map { ":\($0.line)" } ?? "")
        return "- \(diagnostic.severity.rawValue): "
          + (place.isEmpty ? "" : "\(MarkdownText.code(place)): ")
          + "\(MarkdownText.plain(diagnostic.sentence))\n"
      }
    }
    return lines.isEmpty ? "" : "\n" + lines.joined()
  }

  private func table(of outcome: NotebookOutcome) -> String {
    guard !outcome.cases.isEmpty else { return "" }
    let rows = outcome.cases.map { entry in
      let mark = entry.failure == nil ? "✓" : "✗"
      let cells = [
        mark, "\(entry.line)", MarkdownText.plain(entry.shown), MarkdownText.code(entry.expression),
        MarkdownText.plain(entry.failure ?? ""),
      ]
      return "| " + cells.map(MarkdownCell.text).joined(separator: " | ") + " |\n"
    }
    return """

      ### \(MarkdownText.plain(outcome.path))

      | | line | says | is | |
      | --- | ---: | --- | --- | --- |
      \(rows.joined())
      """
  }
}

extension Diagnostic {
  /// Whether it tells of a pin or claim, which is listed anyway.
  var belongsToCase: Bool {
    ["stale-pin", "unfilled-pin", "false-claim", "thin-margin"].contains(id)
  }

  /// What made it so, in a line each.
  var reasons: [String] { notes.filter { $0.label == "why" }.map(\.text) }
}
