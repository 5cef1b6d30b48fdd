import Options
import Values

extension FigureDirective {
  /// The options of every figure, and those of the kind that it names.
  package static func schema(by writer: SchemaWriter) -> JSON {
    let kinds = Catalogue<any Figure>.figures.entries
    let frame = optionDescriptions.map { option in
      var option = option
      if option.name == "kind" { option.type = .choice(kinds.map(\.name)) }
      return option
    }
    let rules = kinds.map { kind in
      JSON.object([
        .init("if", isKind(kind.name)), .init("then", .object(writer.object(frame + kind.options))),
      ])
    }
    return .object(writer.object(frame, isClosed: false) + [.init("allOf", .array(rules))])
  }

  /// Whether the kind is this one; a figure that names none has the default kind.
  private static func isKind(_ name: String) -> JSON {
    let rule = JSON.Member(
      "properties", .object([.init("kind", .object([.init("const", .string(name))]))]))
    let isDefault = name == Frame().kind
    return .object([rule] + (isDefault ? [] : [.init("required", .array([.string("kind")]))]))
  }
}
