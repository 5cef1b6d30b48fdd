extension Expression {
  /// What it is worth, with all its digits where it is quoted from a file as it stands there.
  package func quoted(in source: any ValueSource) throws(ValueError) -> FileValue {
    switch kind {
    case .file(let file): return try source.value(of: file)
    case .address(let placed):
      if let found = try source.tabled(placed) { return found }
    default: break
    }
    var found = FileValue(try Evaluator(source).evaluate(self).value)
    if case .seeds = found.value { found.over = Repetition.seed.word }
    return found
  }
}

extension FileValue {
  /// Whether two values are the same number to the last digit, or the same otherwise.
  package func isSame(as other: FileValue) -> Bool {
    if let decimal, let second = other.decimal { return decimal == second }
    if case .missing = value, case .missing = other.value { return true }
    return value == other.value
  }

  /// The value in a few words: with every digit that is written in a file, and without those that
  /// arithmetic leaves behind.
  package var text: String {
    guard let number = value.number, let shortest = DecimalDigits(number) else {
      return value.text(over: over ?? "row")
    }
    let exact = decimal ?? shortest.rounded(toPlaces: Self.digitsOfDouble - shortest.exponent)
    guard exact != shortest else { return value.text }
    return Self.plain(exact)
  }

  /// A double holds all decimals of so many digits.
  private static let digitsOfDouble = 15

  private static func plain(_ decimal: DecimalDigits) -> String {
    if decimal.digits.count <= digitsOfDouble { return Value.number(decimal.double).text }
    let text = decimal.text(places: max(0, decimal.digits.count - decimal.exponent))
    return (decimal.isNegative ? "-" : "") + text.whole
      + (text.fraction.isEmpty ? "" : "." + text.fraction)
  }
}
