import Options

/// An entry `label: {options}`: a member of a family whose name is the label or is written inside.
struct LabelledMember {
  private let label: String
  private let value: OptionValue
  /// The key under which the name may be written.
  private let key: String
  /// Options that don't belong to the member.
  private let others: [String]

  init(_ label: String, _ value: OptionValue, naming key: String, besides others: [String]) {
    self.label = label
    self.value = value
    self.key = key
    self.others = others
  }

  /// The member, and the options beside its own; the errors of both at once.
  func decode<Member, Others: Configurable>(
    _ catalogue: Catalogue<Member>, elsewhere: @autoclosure () -> [String], section: String
  ) throws(OptionErrors) -> (Member, Others) {
    guard let entries = value.entries else {
      throw OptionErrors(
        OptionError(
          "wrong-type", "invalid value '\(value.text)' for '\(label)'",
          hint: "expected the options of one \(key), such as '{learning_rate: 0.1}'"))
    }
    let others = others(besides: catalogue[name]?.options ?? [])
    var errors: [OptionError] = []
    var besides = Others()
    do throws(OptionErrors) {
      besides = try Others(decoding: .mapping(entries.filter { others.contains($0.key) }))
    } catch {
      errors += error.errors
    }
    do throws(OptionErrors) {
      let member = try member(
        of: catalogue, besides: others, elsewhere: elsewhere(), section: section)
      guard errors.isEmpty else { throw OptionErrors([]) }
      return (member, besides)
    } catch {
      throw OptionErrors(errors + error.errors)
    }
  }

  /// The member's name: what is written inside, or else the label.
  private var name: String {
    if case .string(let written) = value[key] { written } else { label }
  }

  /// The options that don't belong to a member which has these.
  private func others(besides own: [OptionDescription]) -> [String] {
    let own = Set(own.map(\.name))
    return others.filter { !own.contains($0) }
  }

  private func member<Member>(
    of catalogue: Catalogue<Member>, besides others: [String],
    elsewhere: @autoclosure () -> [String], section: String
  ) throws(OptionErrors) -> Member {
    guard catalogue[name] == nil else {
      do throws(OptionErrors) {
        return try catalogue.member(named: name, options: value, besides: others)
      } catch {
        // The catalogue names the member; the path of the notebook has the label.
        throw OptionErrors(
          error.errors.map { error in
            var error = error
            error.path.removeFirst()
            return error
          })
      }
    }
    var error = catalogue.unknown(name)
    if elsewhere().contains(name) { error.hint = "'\(name)' belongs to '\(section)'" }
    error.part = value[key] == nil ? .key : .value
    error.path = value[key] == nil ? [] : [key]
    throw OptionErrors(error)
  }
}
