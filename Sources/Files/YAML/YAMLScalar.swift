import Options

/// What a plain word of YAML means, by the core schema of YAML 1.2.
package enum YAMLScalar {
  /// A boolean, a number, nothing, or else text: `yes` and `1_000` are text.
  package static func value(ofPlain text: String) -> OptionValue {
    switch text {
    case "", "~", "null", "Null", "NULL": return .null
    case "true", "True", "TRUE": return .boolean(true)
    case "false", "False", "FALSE": return .boolean(false)
    case ".inf", ".Inf", ".INF", "+.inf", "+.Inf", "+.INF": return .number(.infinity)
    case "-.inf", "-.Inf", "-.INF": return .number(-.infinity)
    case ".nan", ".NaN", ".NAN": return .number(.nan)
    default: return number(text) ?? .string(text)
    }
  }

  private static func number(_ text: String) -> OptionValue? {
    let bytes = Array(text.utf8)
    if text.hasPrefix("0x") { return integer(text.dropFirst(2), radix: 16) }
    if text.hasPrefix("0o") { return integer(text.dropFirst(2), radix: 8) }
    var rest = bytes[...]
    takeSign(&rest)
    let whole = takeDigits(&rest)
    if rest.isEmpty, whole > 0, let integer = Int(text) { return .integer(integer) }
    var decimals = 0
    if rest.first == UInt8(ascii: ".") {
      rest.removeFirst()
      decimals = takeDigits(&rest)
    }
    guard whole + decimals > 0 else { return nil }
    if rest.first == UInt8(ascii: "e") || rest.first == UInt8(ascii: "E") {
      rest.removeFirst()
      takeSign(&rest)
      guard takeDigits(&rest) > 0 else { return nil }
    }
    return rest.isEmpty ? Double(text).map(OptionValue.number) : nil
  }

  private static func integer(_ digits: Substring, radix: Int) -> OptionValue? {
    guard digits.allSatisfy(\.isHexDigit) else { return nil }
    return Int(digits, radix: radix).map(OptionValue.integer)
  }

  private static func takeSign(_ bytes: inout ArraySlice<UInt8>) {
    if bytes.first == UInt8(ascii: "+") || bytes.first == UInt8(ascii: "-") { bytes.removeFirst() }
  }

  private static func takeDigits(_ bytes: inout ArraySlice<UInt8>) -> Int {
    let digits = bytes.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    bytes.removeFirst(digits.count)
    return digits.count
  }
}
