import Optimization
import Options
import Values

/// The parts of a schema that others refer to: families of members, parameters, ranges.
struct SchemaDefinitions {
  private(set) var members: [JSON.Member] = [
    .init("parameter", .object([.init("type", .string("string")), .init("pattern", "\\$\\{")]))
  ]

  /// `${name}` in place of a value.
  static let parameter = reference(to: "parameter")
  /// A range, or values below `values`, in place of a value.
  static let sweep = reference(to: "sweep")

  /// Defines all that options refer to.
  mutating func add(_ options: [OptionDescription]) {
    for option in options { add(option.type) }
  }

  private mutating func add(_ type: OptionType) {
    switch type {
    case .list(let type), .optional(let type), .mapping(let type), .form(_, let type),
      .bounded(let type, _), .sized(let type, _):
      add(type)
    case .either(let types): for type in types { add(type) }
    case .options(let options): add(options)
    case .member(let family, let besides):
      add(besides)
      addMembers(of: family)
    case .labels(let family, let besides):
      add(besides)
      addLabels(of: family, besides: besides)
    default: break
    }
  }

  /// Notes a definition; false if it is known.
  private mutating func define(_ name: String, _ schema: JSON) -> Bool {
    guard !members.contains(where: { $0.key == name }) else { return false }
    members.append(.init(name, schema))
    return true
  }
}

extension SchemaDefinitions {
  /// Only runs name members, and there all options can be swept over.
  private static let writer = SchemaWriter(allowsSweeps: true)

  static func member(of family: String) -> JSON { reference(to: key(family)) }

  static func labels(of family: String) -> JSON { reference(to: "labels-" + key(family)) }

  /// A name, or a name with its options; `besides` stand beside the name.
  static func forms(
    ofMemberOf family: String, besides: [OptionDescription], by writer: SchemaWriter
  ) -> [JSON] {
    let entries = entries(of: family)
    let named = entries.map {
      JSON.Member($0.name, reference(to: "\(key(family)).\($0.name)"))
    }
    return [
      SchemaWriter.enumeration(entries.map(\.name)), parameter,
      .object([
        .init("type", .string("object")),
        .init("properties", .object(named + besides.map { .init($0.name, writer.property($0)) })),
        .init("additionalProperties", .boolean(false)), .init("minProperties", .number(1)),
        .init("maxProperties", .number(Double(1 + besides.count))),
      ]),
    ]
  }

  private mutating func addMembers(of family: String) {
    let forms = Self.forms(ofMemberOf: family, besides: [], by: Self.writer)
    guard define(Self.key(family), SchemaWriter.anyOf(forms)) else { return }
    addSweep()
    for entry in Self.entries(of: family) {
      _ = define("\(Self.key(family)).\(entry.name)", Self.options(of: entry, besides: []))
      add(entry.options)
    }
  }

  /// What no label may be, since addresses mean something else by it.
  private static let reserved = ["data", "theory"]

  /// Labels: one that is a member's name has its options, another one names its member inside.
  private mutating func addLabels(of family: String, besides: [OptionDescription]) {
    let entries = Self.entries(of: family)
    let key = Self.key(family)
    let any = Self.reference(to: "labelled-\(key)")
    let namesIt = JSON.object([
      .init("type", "object"), .init("required", .array([.string(key)])),
    ])
    let named = entries.map { entry in
      let own = Self.reference(to: "labelled-\(key).\(entry.name)")
      return JSON.Member(
        entry.name, .object([.init("if", namesIt), .init("then", any), .init("else", own)]))
    }
    let labels = JSON.object([
      .init("type", "object"), .init("properties", .object(named)),
      .init("additionalProperties", any), .init("minProperties", .number(1)),
      .init("propertyNames", .object([.init("not", SchemaWriter.enumeration(Self.reserved))])),
    ])
    guard define("labels-\(key)", labels) else { return }
    addSweep()
    _ = define("labelled-\(key)", Self.labelled(entries, key: key))
    for entry in entries {
      _ = define("labelled-\(key).\(entry.name)", Self.options(of: entry, besides: besides))
      add(entry.options)
    }
  }

  private mutating func addSweep() {
    let values = JSON.object([
      .init("type", "object"),
      .init(
        "properties",
        .object([.init("values", .object([.init("type", "array"), .init("minItems", .number(1))]))])
      ),
      .init("required", .array([.string("values")])),
      .init("additionalProperties", .boolean(false)),
    ])
    let positive = JSON.object([.init("exclusiveMinimum", .number(0))])
    let isLogarithmic = JSON.object([.init("scale", .object([.init("const", .string("log"))]))])
    let ends = JSON.object([.init("from", positive), .init("to", positive)])
    let range = JSON.object(
      SchemaWriter().object(SweepRange.optionDescriptions) + [
        .init(
          "if",
          .object([
            .init("properties", isLogarithmic), .init("required", .array([.string("scale")])),
          ])),
        .init("then", .object([.init("properties", ends)])),
      ])
    _ = define("sweep", SchemaWriter.anyOf([range, values]))
  }

  /// A label that names its member inside.
  private static func labelled(_ entries: [ReferenceEntry], key: String) -> JSON {
    let rules = entries.map { entry in
      let isIt = JSON.object([.init(key, .object([.init("const", .string(entry.name))]))])
      return JSON.object([
        .init("if", .object([.init("properties", isIt)])),
        .init("then", reference(to: "labelled-\(key).\(entry.name)")),
      ])
    }
    let names = SchemaWriter.anyOf([SchemaWriter.enumeration(entries.map(\.name)), parameter])
    return .object([
      .init("type", "object"), .init("required", .array([.string(key)])),
      .init("properties", .object([.init(key, names)])), .init("allOf", .array(rules)),
    ])
  }

  private static func options(of entry: ReferenceEntry, besides: [OptionDescription]) -> JSON {
    // Nothing stands for no options, as in `adam:`.
    let nothing = JSON.object([.init("type", "null")])
    // What a member has itself does not mean the loop's.
    let own = Set(entry.options.map(\.name))
    let besides = besides.filter { !own.contains($0.name) }
    return .object([
      .init("description", .string(entry.summary)),
      .init("anyOf", .array([.object(writer.object(entry.options + besides)), nothing])),
    ])
  }

  private static func entries(of family: String) -> [ReferenceEntry] {
    ReferenceFamily.all.first { $0.kind == family }?.entries ?? []
  }

  /// `data-source` for `data source`.
  private static func key(_ family: String) -> String {
    String(family.map { $0 == " " ? "-" : $0 })
  }

  private static func reference(to name: String) -> JSON {
    .object([.init("$ref", .string("#/definitions/\(name)"))])
  }
}
