import Optimization
import Options
import Values

/// Writes declared options as JSON Schema.
package struct SchemaWriter: Sendable {
  /// Whether a list or a range may stand in place of an option's value.
  var allowsSweeps = false
  /// Whether a list must not be empty.
  var needsEntries = false

  /// Options whose values no sweep goes over.
  private static let unswept = SweepFinder.fixed + [RunDirective.baseOption]

  /// A mapping of options; a closed one has no others.
  func object(_ options: [OptionDescription], isClosed: Bool = true) -> [JSON.Member] {
    let required = options.filter(\.isRequired).map { JSON.string($0.name) }
    return [
      .init("type", "object"),
      .init("properties", .object(options.map { .init($0.name, property($0)) })),
    ] + (required.isEmpty ? [] : [.init("required", .array(required))])
      + (isClosed ? [.init("additionalProperties", .boolean(false))] : [])
  }

  /// An option's values, with what documentation says of it.
  func property(_ option: OptionDescription) -> JSON {
    var members = [JSON.Member("description", .string(option.summary))]
    if option.defaultValue != .null { members.append(.init("default", JSON(option.defaultValue))) }
    let forms = forms(of: option.type, in: option.range)
    guard !forms.isEmpty else { return .object(members) }
    var all = forms
    if allowsSweeps, !Self.unswept.contains(option.name) {
      all.append(.object(list(of: Self.anyOf(forms), needsEntries: true)))
      all.append(SchemaDefinitions.sweep)
    }
    return .object(members + (Self.anyOf(Self.unique(all)).members ?? []))
  }

  /// The forms that a value may have; none where everything is allowed.
  func forms(of type: OptionType, in range: OptionRange? = nil) -> [JSON] {
    let parameter = SchemaDefinitions.parameter
    switch type {
    case .boolean: return [Self.type("boolean"), parameter]
    case .integer: return [Self.type("integer", range), parameter]
    case .number: return [Self.type("number", range), parameter]
    // What looks like a number or a truth value to YAML is text too.
    case .string: return ["string", "number", "boolean"].map { Self.type($0) }
    case .choice(let words): return [Self.enumeration(words), parameter]
    case .list(let type):
      return [.object(list(of: Self.anyOf(forms(of: type, in: range)), needsEntries: needsEntries))]
    case .member(let family, let besides):
      return besides.isEmpty
        ? [SchemaDefinitions.member(of: family)]
        : SchemaDefinitions.forms(ofMemberOf: family, besides: besides, by: self)
    case .labels(let family, _): return [SchemaDefinitions.labels(of: family)]
    case .options(let options): return [.object(object(options)), Self.type("null")]
    case .mapping(let type):
      return [
        .object([
          .init("type", .string("object")),
          .init("additionalProperties", Self.anyOf(forms(of: type, in: range))),
        ])
      ]
    case .either(let types): return Self.unique(types.flatMap { forms(of: $0, in: range) })
    case .form(_, let type): return forms(of: type, in: range)
    case .bounded(let type, let own): return forms(of: type, in: own)
    case .sized(let type, let count):
      let size = ["minItems", "maxItems"].map { JSON.Member($0, .number(Double(count))) }
      return [.object(list(of: Self.anyOf(forms(of: type, in: range)), needsEntries: false) + size)]
    case .optional(let type): return forms(of: type, in: range) + [Self.type("null")]
    case .any: return []
    }
  }

  /// Any of some schemas: `{"anyOf": […]}`.
  static func anyOf(_ forms: [JSON]) -> JSON {
    switch forms.count {
    case 0: .object([])
    case 1: forms[0]
    default: .object([.init("anyOf", .array(forms))])
    }
  }

  /// Which of some options must be there: `oneOf`, `anyOf` or `allOf` them.
  static func required(_ rule: String, _ names: [String]) -> JSON {
    let required = names.map { JSON.object([.init("required", .array([.string($0)]))]) }
    return .object([.init(rule, .array(required))])
  }

  static func enumeration(_ words: [String]) -> JSON {
    .object([.init("enum", .array(words.map { .string($0) }))])
  }

  private func list(of items: JSON, needsEntries: Bool) -> [JSON.Member] {
    [.init("type", "array"), .init("items", items)]
      + (needsEntries ? [.init("minItems", .number(1))] : [])
  }

  private static func unique(_ forms: [JSON]) -> [JSON] {
    forms.enumerated().filter { !forms[..<$0].contains($1) }.map(\.element)
  }

  private static func type(_ name: String, _ range: OptionRange? = nil) -> JSON {
    var members = [JSON.Member("type", .string(name))]
    if let range, let lower = range.lower {
      members.append(.init(range.lowerIsOpen ? "exclusiveMinimum" : "minimum", .number(lower)))
    }
    if let range, let upper = range.upper {
      members.append(.init(range.upperIsOpen ? "exclusiveMaximum" : "maximum", .number(upper)))
    }
    return .object(members)
  }
}
