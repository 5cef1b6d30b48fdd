import Options

extension OptionErrors {
  /// A pair whose numbers don't go together.
  static func outOfRange(_ pair: NumberPair, _ option: String, _ hint: String) -> OptionErrors {
    OptionErrors(
      OptionError(
        "out-of-range", "invalid value '\(pair.optionValue.text)' for '\(option)'", hint: hint,
        at: [option]))
  }

  /// A rule that needs eigenvalues where the objective has none.
  static func unknownCurvature(_ word: String, of option: String) -> OptionErrors {
    OptionErrors(
      OptionError(
        "unknown-curvature", "invalid value '\(word)' for '\(option)'",
        hint: "the eigenvalues of this objective are not known: write a number", at: [option]))
  }
}

extension Double {
  /// The number that an option's value is, if it lies in a range.
  package init(_ value: OptionValue, in range: OptionRange) throws(OptionErrors) {
    self = try Double(value)
    guard range.contains(self) else {
      throw OptionErrors(
        OptionError(
          "out-of-range", "invalid value '\(value.text)'", hint: "must be \(range.text)"))
    }
  }
}
