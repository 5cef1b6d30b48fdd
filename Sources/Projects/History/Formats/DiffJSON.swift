import Values

/// JSON with a versioned schema.
struct DiffJSON: DiffFormat {
  static let name = "json"
  private static let schema = 1.0

  func text(of diff: ResultsDiff) -> String {
    let json = JSON.object([
      .init("schema", .number(Self.schema)),
      .init("old", .string(diff.oldName)), .init("new", .string(diff.newName)),
      .init("runs", .array(diff.runs.map(run))),
      .init("texts", .array(diff.texts.map(text))),
    ])
    return json.line + "\n"
  }

  private func run(_ run: ResultsDiff.Run) -> JSON {
    .object([
      .init("notebook", .string(run.notebook)), .init("run", .string(run.id)),
      .init("causes", .array(run.causes.map { .string($0.text) })),
      .init("changes", .array(run.changes.map(change))),
    ])
  }

  private func change(_ change: ValueChange) -> JSON {
    .object([
      .init("address", .string(change.address.description)),
      .init("old", change.old?.json ?? .null), .init("new", change.new?.json ?? .null),
      .init("difference", change.difference.map { JSON($0) } ?? .null),
    ])
  }

  private func text(_ text: ResultsDiff.Text) -> JSON {
    .object([
      .init("text", .string(text.path)),
      .init("causes", .array(text.causes.map { .string($0) })),
      .init("changes", .array(text.changes.map(change))),
    ])
  }

  private func change(_ change: QuotedChange) -> JSON {
    .object([
      .init("lines", .array(change.lines.map { .number(Double($0)) })),
      .init("expression", .string(change.expression)),
      .init("old", change.old?.json ?? .null), .init("new", change.new?.json ?? .null),
      .init("difference", change.difference.map { JSON($0) } ?? .null),
    ])
  }
}
