extension Configurable {
  /// The entries of a list, with their places in what is wrong; `example` is what one looks like.
  package static func list(
    decoding value: OptionValue, example: String
  ) throws(OptionErrors) -> [Self] {
    guard case .list(let values) = value else {
      throw .wrongType(value, expected: "a list: \(example)")
    }
    var errors: [OptionError] = []
    let entries = values.enumerated().compactMap { place, value in
      errors.collect(in: "\(place)") { () throws(OptionErrors) in try Self(decoding: value) }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return entries
  }
}
