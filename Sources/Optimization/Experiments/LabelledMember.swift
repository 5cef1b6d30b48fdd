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
    var errors: [OptionError] = []
    var besides = Others()
    do throws(OptionErrors) {
      besides = try Others(decoding: .mapping(entries.filter { others.contains($0.key) }))
    } catch {
      errors += error.errors
    }
    do throws(OptionErrors) {
      let member = try member(of: catalogue, elsewhere: elsewhere(), section: section)
      guard errors.isEmpty else { throw OptionErrors([]) }
      return (member, besides)
    } catch {
      throw OptionErrors(errors + error.errors)
    }
  }

  private func member<Member>(
    of catalogue: Catalogue<Member>, elsewhere: @autoclosure () -> [String], section: String
  ) throws(OptionErrors) -> Member {
    var name = label
    if case .string(let written) = value[key] { name = written }
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
