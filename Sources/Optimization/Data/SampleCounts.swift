import Options

extension OneOrEach<Int> {
  /// Refuses no samples at all, and more than can be counted.
  func checkTotal(of option: String) throws(OptionErrors) {
    let total = values(1).reduce(0.0) { $0 + Double($1) }
    let range = OptionRange.count
    guard !range.contains(total) else { return }
    throw OptionErrors(
      OptionError(
        "out-of-range", "invalid value '\(optionValue.text)' for '\(option)'",
        hint: "must be \(range.text)\(count == nil ? "" : " in all")", at: [option]))
  }

  /// Refuses a list that is no pair: the points of two curves.
  func checkPair(of option: String) throws(OptionErrors) {
    try checkTotal(of: option)
    guard let count, count != 2 else { return }
    throw OptionErrors(
      OptionError(
        "wrong-size", "'\(option)' has \(count) values",
        hint: "expected a number, or a pair with that of each curve; a sweep is "
          + "'\(option): {values: \(optionValue.text)}'", at: [option]))
  }

  /// The points of the first curve and of the second one.
  var pair: (first: Int, second: Int) {
    let values = values(1)
    return values.count == 2
      ? (values[0], values[1]) : (values[0] / 2, values[0] - values[0] / 2)
  }
}
