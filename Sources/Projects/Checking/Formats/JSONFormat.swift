import Files
import Reports
import Values

/// JSON with a versioned schema: diagnostics, cases and coverage of each file.
struct JSONFormat: CheckFormat {
  static let name = "json"
  static let summary = "JSON with a versioned schema"
  private static let schema = 1.0

  func text(of outcomes: [NotebookOutcome]) -> String {
    let status = outcomes.map(\.diagnostics.exitStatus).max() ?? 0
    let json = JSON.object([
      .init("schema", .number(Self.schema)),
      .init("tool", .string("tangent \(Engine.version)")),
      .init("exit_status", .number(Double(status))),
      .init("files", .array(outcomes.filter { !$0.isProject }.map(file))),
      .init(
        "project",
        .array(outcomes.filter(\.isProject).flatMap(\.diagnostics.list).map(diagnostic))),
    ])
    return json.line + "\n"
  }

  private func file(_ outcome: NotebookOutcome) -> JSON {
    .object([
      .init("path", .string(outcome.path)),
      .init("diagnostics", .array(outcome.diagnostics.list.map(diagnostic))),
      .init("cases", .array(outcome.cases.map(entry))),
      .init("coverage", coverage(outcome.coverage)),
    ])
  }

  private func diagnostic(_ diagnostic: Diagnostic) -> JSON {
    var members: [JSON.Member] = [
      .init("severity", .string(diagnostic.severity.rawValue)),
      .init("id", .string(diagnostic.id)), .init("message", .string(diagnostic.message)),
    ]
    if let place = diagnostic.place {
      members.append(.init("line", .number(Double(place.line))))
      members.append(.init("column", .number(Double(place.column))))
    }
    if let label = diagnostic.label { members.append(.init("label", .string(label))) }
    if !diagnostic.reasons.isEmpty {
      members.append(.init("why", .array(diagnostic.reasons.map { .string($0) })))
    }
    if let hint = diagnostic.hint { members.append(.init("hint", .string(hint))) }
    if let fix = diagnostic.fix { members.append(.init("fix", .string(fix))) }
    return .object(members)
  }

  private func entry(_ entry: CheckCase) -> JSON {
    .object([
      .init("kind", .string(entry.kind.rawValue)), .init("line", .number(Double(entry.line))),
      .init("column", .number(Double(entry.column))),
      .init("expression", .string(entry.expression)),
      .init("holds", .boolean(entry.failure == nil)),
      .init("failure", entry.failure.map { .string($0) } ?? .null),
    ])
  }

  private func coverage(_ coverage: CoverageCounts) -> JSON {
    .object([
      .init("pinned", .number(Double(coverage.pinned))),
      .init("exempt", .number(Double(coverage.exempt))),
      .init("unpinned", .number(Double(coverage.unpinned))),
    ])
  }
}
