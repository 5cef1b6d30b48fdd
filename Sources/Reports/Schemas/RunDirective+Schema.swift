import Optimization
import Options
import Values

extension RunDirective {
  /// What makes sense for data only, and what for an objective only.
  private static var subject: JSON {
    let refused = { (names: [String]) in
      JSON.object([
        .init("properties", .object(names.map { .init($0, .boolean(false)) }))
      ])
    }
    return .object([
      .init("if", SchemaWriter.required("allOf", ["objective"])),
      .init("then", refused(RelationCheck.dataOptions)), .init("else", refused(["steps"])),
    ])
  }

  /// Options that may all be swept over; what must be there depends on whether a file is named.
  package static func schema(by writer: SchemaWriter) -> JSON {
    let writer = SchemaWriter(allowsSweeps: true)
    let labels = optionDescriptions.filter { if case .labels = $0.type { true } else { false } }
    // Over a file's labels, a few options are enough: the file says which method is meant.
    let loose = optionDescriptions.map { option in
      var option = option
      if labels.contains(option) { option.type = .mapping(.any) }
      return option
    }
    let strict = JSON.object([
      .init("properties", .object(labels.map { .init($0.name, writer.property($0)) })),
      .init(
        "allOf",
        .array([
          SchemaWriter.required("oneOf", ["data", "objective"]),
          SchemaWriter.required("anyOf", labels.map(\.name)), subject,
        ])),
    ])
    return .object(
      writer.object(loose) + [
        .init("if", SchemaWriter.required("allOf", [baseOption])), .init("else", strict),
      ])
  }
}
