/// What is wrong with the extensions of a program, all of it at once.
package struct ExtensionCheck {
  private let families: [ExtensionFamily]
  /// Options that belong to Tangent whatever the member, with the kind of such members.
  private let reserved: [String: [String]]
  private var errors: [OptionError] = []
  /// Who adds a name, by kind and name.
  private var owners: [[String]: String] = [:]

  private init(_ families: [ExtensionFamily], reserved: [String: [String]]) {
    self.families = families
    self.reserved = reserved
  }

  /// Throws where a type has no family, or a name is taken, used twice or none at all.
  package static func validate(
    _ extensions: [Extension], among families: [ExtensionFamily],
    reserved: [String: [String]] = [:]
  ) throws(OptionErrors) {
    var check = ExtensionCheck(families, reserved: reserved)
    var names: Set<String> = []
    for added in extensions {
      check.checkName(added.name, of: "extension")
      if !names.insert(added.name).inserted {
        check.add("duplicate-extension", "duplicate extension '\(added.name)'")
      }
      for type in added.types { check.checkType(type, of: added) }
    }
    guard check.errors.isEmpty else { throw OptionErrors(check.errors) }
  }

  private mutating func checkType(_ type: any Named.Type, of added: Extension) {
    let own = families.filter { $0.has(type) }
    guard !own.isEmpty else {
      let kinds = families.map(\.kind).joined(separator: ", ")
      return add("no-family", "type '\(type)' has no family", hint: "known: \(kinds)")
    }
    for family in own {
      checkName(type.name, of: family.kind)
      checkOwner(of: type.name, family, added)
      checkOptions(type, family)
    }
  }

  private mutating func checkOwner(of name: String, _ family: ExtensionFamily, _ added: Extension) {
    if family.hasBuiltIn(name) {
      return add(
        "duplicate-name", "duplicate \(family.kind) '\(name)'",
        hint: "it is built in: extension '\(added.name)' needs another name")
    }
    if let owner = owners.updateValue(added.name, forKey: [family.kind, name]) {
      add(
        "duplicate-name", "duplicate \(family.kind) '\(name)'",
        hint: owner == added.name
          ? "extension '\(owner)' adds it twice"
          : "extensions '\(owner)' and '\(added.name)' both add it")
    }
  }

  private mutating func checkOptions(_ type: any Named.Type, _ family: ExtensionFamily) {
    var seen = Set(reserved[family.kind] ?? [])
    for option in type.optionDescriptions where !seen.insert(option.name).inserted {
      let isReserved = reserved[family.kind]?.contains(option.name) == true
      add(
        "duplicate-option", "duplicate option '\(option.name)' of \(family.kind) '\(type.name)'",
        hint: isReserved ? "every \(family.kind) has it already" : nil)
    }
  }

  /// Names stand in addresses and in YAML.
  private mutating func checkName(_ name: String, of kind: String) {
    let letters = name.unicodeScalars
    let fits = letters.allSatisfy {
      $0 == "_" || $0 == "-" || ("0"..."9").contains($0) || Self.isLetter($0)
    }
    guard letters.first.map(Self.isLetter) != true || !fits else { return }
    add(
      "invalid-name", "invalid name '\(name)' of \(kind == "extension" ? "an" : "a") \(kind)",
      hint: "expected an ASCII letter, then letters, digits, '_' or '-'")
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  private mutating func add(_ id: String, _ message: String, hint: String? = nil) {
    errors.append(OptionError(id, message, hint: hint))
  }
}
