extension Configurable {
  /// The entries of a list, with their places in what is wrong; `example` is what one looks like.
  package static func list(
    decoding value: OptionValue, example: String
  ) throws(OptionErrors) -> [Self] {
    guard case .list(let values) = value else {
      throw OptionErrors(
        OptionError(
          "wrong-type", "invalid value '\(value.text)'", hint: "expected a list: \(example)"))
    }
    var errors: [OptionError] = []
    let entries = values.enumerated().compactMap { place, value in
      errors.collect { () throws(OptionErrors) in
        do throws(OptionErrors) {
          return try Self(decoding: value)
        } catch {
          throw error.nested(in: "\(place)")
        }
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return entries
  }
}
