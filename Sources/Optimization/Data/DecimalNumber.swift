/// Numbers as data files write them: decimal digits, no words and no hexadecimal.
enum DecimalNumber {
  /// The finite number that a text is; `mark` stands before the fraction.
  static func value(of text: String, mark: UInt8 = UInt8(ascii: ".")) -> Double? {
    // With no other character there is no `inf`, no `nan` and no `0x`.
    guard text.utf8.allSatisfy({ isPart($0, mark) }) else { return nil }
    guard let number = Double(mark == point ? text : withPoint(text, mark)), number.isFinite else {
      return nil
    }
    return number
  }

  private static let point = UInt8(ascii: ".")

  private static func isPart(_ byte: UInt8, _ mark: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "e"), UInt8(ascii: "E"), mark:
      true
    default: false
    }
  }

  private static func withPoint(_ text: String, _ mark: UInt8) -> String {
    String(decoding: text.utf8.map { $0 == mark ? point : $0 }, as: UTF8.self)
  }
}
