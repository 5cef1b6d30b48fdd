import Options

extension RunDirective {
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
          SchemaWriter.required("anyOf", labels.map(\.name)),
        ])),
    ])
    return .object(
      writer.object(loose) + [
        .init("if", SchemaWriter.required("allOf", [baseOption])), .init("else", strict),
      ])
  }
}
