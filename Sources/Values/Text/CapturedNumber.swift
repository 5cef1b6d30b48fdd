import Files

/// A number that a pattern has found in code, a log or prose.
enum CapturedNumber {
  /// The number that all of a text writes, in the notations of prose and of code.
  static func number(_ text: String) -> FileValue? {
    let text = text.split { $0 == " " || $0 == "\t" }.joined(separator: " ")
    if let whole = hexadecimal(text) { return whole }
    let plain = withoutSeparators(text)
    let bytes = Array(plain.utf8)[...]
    guard let token = NumberScanner.number(at: ByteCursor(bytes), context: .prose),
      token.range == bytes.indices, let decimal = token.decimal
    else { return nil }
    var value = FileValue(decimal.double)
    value.decimal = decimal
    return value
  }

  /// Whether a place lies inside a longer number: `17` of `1,017`.
  ///
  /// What the pattern itself writes beside it belongs to no number.
  static func isCut(
    _ range: Range<Int>, in bytes: [UInt8], besides neighbors: PatternNeighbors
  ) -> Bool {
    guard !range.isEmpty else { return false }
    func isDigit(_ index: Int) -> Bool {
      bytes.indices.contains(index) && NumberScanner.isDigit(bytes[index])
    }
    func joins(_ index: Int, unless written: UInt8?) -> Bool {
      bytes.indices.contains(index) && ",._'".utf8.contains(bytes[index])
        && bytes[index] != written
    }
    let (first, last) = (range.lowerBound, range.upperBound - 1)
    let before =
      isDigit(first)
      && (isDigit(first - 1) || joins(first - 1, unless: neighbors.before) && isDigit(first - 2))
    let after =
      isDigit(last)
      && (isDigit(last + 1) || joins(last + 1, unless: neighbors.after) && isDigit(last + 2))
    return before || after
  }

  private static func hexadecimal(_ text: String) -> FileValue? {
    let lower = text.lowercased()
    let isNegative = lower.hasPrefix("-")
    let digits = lower.dropFirst(isNegative ? 1 : 0)
    guard digits.hasPrefix("0x"),
      let number = UInt64(digits.dropFirst(2).filter { $0 != "_" && $0 != "'" }, radix: 16)
    else { return nil }
    var value = FileValue(isNegative ? -Double(number) : Double(number))
    value.decimal = DecimalDigits((isNegative ? "-" : "") + "\(number)")
    return value
  }

  /// `10_000` and `1'000` without what stands between their digits.
  private static func withoutSeparators(_ text: String) -> String {
    let bytes = Array(text.utf8)
    let kept = bytes.indices.filter { index in
      let isSeparator = bytes[index] == UInt8(ascii: "_") || bytes[index] == UInt8(ascii: "'")
      return !isSeparator || index == 0 || index + 1 == bytes.count
        || !NumberScanner.isDigit(bytes[index - 1]) || !NumberScanner.isDigit(bytes[index + 1])
    }
    return String(decoding: kept.map { bytes[$0] }, as: UTF8.self)
  }
}
