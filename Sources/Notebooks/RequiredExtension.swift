import Options

/// An extension that a notebook says it needs: `extensions: [sophia]`, or `{sophia: 1.2.0}`.
package struct RequiredExtension: Sendable, Equatable {
  package var name: String
  /// The version that it has to have; nil: any.
  package var version: String?

  /// The extensions that a value names, all of which this program must have.
  static func list(_ value: OptionValue) throws(OptionErrors) -> [RequiredExtension] {
    var required: [RequiredExtension] = []
    var errors: [OptionError] = []
    switch value {
    case .null: break
    case .mapping(let entries):
      for entry in entries {
        let version = entry.value == .null ? nil : entry.value.text
        let one = RequiredExtension(name: entry.key, version: version)
        required.append(one)
        errors += one.problem(at: .key).map { [$0.nested(in: entry.key)] } ?? []
      }
    case .list:
      for (place, name) in try [String](value).enumerated() {
        let one = RequiredExtension(name: name)
        required.append(one)
        errors += one.problem(at: .value).map { [$0.nested(in: "\(place)")] } ?? []
      }
    default:
      let one = RequiredExtension(name: try String(value))
      required.append(one)
      errors += one.problem(at: .value).map { [$0] } ?? []
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return required
  }

  /// As a user would write them.
  static func value(of list: [RequiredExtension]) -> OptionValue {
    list.allSatisfy { $0.version == nil }
      ? list.map(\.name).optionValue
      : .mapping(list.map { OptionEntry($0.name, $0.version.map { .string($0) } ?? .null) })
  }

  /// What is said where this program lacks it, or has another version.
  ///
  /// `part` is where the name stands: a key, or a value of a list.
  private func problem(at part: OptionError.Part) -> OptionError? {
    guard let known = Extensions.all.first(where: { $0.name == name }) else {
      return OptionError(
        "missing-extension", "missing extension '\(name)'",
        hint: Self.advice(version.map { "\(name) \($0)" } ?? name), part: part)
    }
    guard let version, version != known.version else { return nil }
    return OptionError(
      "missing-extension", "missing extension '\(name)' in version '\(version)'",
      hint: "this program has version \(known.version)")
  }

  /// How to come by an extension that this program lacks.
  package static func advice(_ text: String) -> String {
    let known = Extensions.texts
    return "run the program that is built with \(text); this one has "
      + (known.isEmpty ? "no extensions" : known.joined(separator: ", "))
  }
}
