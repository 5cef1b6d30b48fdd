/// The rule that tells a formula from a sum of money, which is Pandoc's.
///
/// An opening `$` has no space after it; a closing one has no space before it and no digit after
/// it. `$$` opens and closes a displayed formula. A backslash takes the next byte with it.
enum MathSyntax {
  /// What a dollar sign is.
  enum Match: Equatable {
    /// It opens a formula that ends before this offset.
    case formula(end: Int)
    case money
    /// It could open a formula, but nothing up to the end of the text closes one.
    case unclosed(isDisplay: Bool)
  }

  /// What the `$` at `start` is in a text that ends with a zero byte.
  static func match(at start: Int, byte: (Int) -> UInt8) -> Match {
    let isDisplay = byte(start + 1) == dollar
    let open = start + (isDisplay ? 2 : 1)
    if isDisplay ? byte(open) == dollar : isSpace(byte(open)) { return .money }
    var offset = open
    while byte(offset) != 0 {
      if byte(offset) == UInt8(ascii: "\\") {
        offset += byte(offset + 1) == 0 ? 1 : 2
      } else if byte(offset) != dollar {
        offset += 1
      } else if isDisplay, byte(offset + 1) == dollar {
        return .formula(end: offset + 2)
      } else if !isDisplay, closes(at: offset, byte: byte) {
        return .formula(end: offset + 1)
      } else {
        offset += 1
      }
    }
    return .unclosed(isDisplay: isDisplay)
  }

  /// The formula in the source `$…$` or `$$…$$`.
  static func formula(_ source: [UInt8]) -> (tex: String, isDisplay: Bool) {
    let isDisplay = source.starts(with: [dollar, dollar])
    let marks = isDisplay ? 2 : 1
    let tex = source.dropFirst(marks).dropLast(marks)
    return (String(decoding: tex, as: UTF8.self), isDisplay)
  }

  private static func closes(at offset: Int, byte: (Int) -> UInt8) -> Bool {
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    return !isSpace(byte(offset - 1)) && !digits.contains(byte(offset + 1))
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || (9...13).contains(byte)
  }

  static let dollar = UInt8(ascii: "$")
}
