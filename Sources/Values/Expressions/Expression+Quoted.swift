extension Expression {
  /// What it is worth, with all its digits where it is quoted from a file as it stands there.
  package func quoted(in source: any ValueSource) throws(ValueError) -> FileValue {
    switch kind {
    case .file(let file): return try source.value(of: file)
    case .address(let placed):
      if let found = try source.tabled(placed) { return found }
    default: break
    }
    return FileValue(try Evaluator(source).evaluate(self).value)
  }
}

extension FileValue {
  /// Whether two values are the same number to the last digit, or the same otherwise.
  package func isSame(as other: FileValue) -> Bool {
    if let decimal, let second = other.decimal { return decimal == second }
    if case .missing = value, case .missing = other.value { return true }
    return value == other.value
  }

  /// The value in a few words, with every digit of a number.
  package var text: String {
    guard let decimal, let number = value.number, DecimalDigits(number) != decimal else {
      return value.text
    }
    let text = decimal.text(places: max(0, decimal.digits.count - decimal.exponent))
    return (decimal.isNegative ? "-" : "") + text.whole
      + (text.fraction.isEmpty ? "" : "." + text.fraction)
  }
}
