import Files
import Values

/// A number as LaTeX writes it: `0{,}879`, `1\,017`, `\num{1.2e-3}`, `$4.7\times10^{-4}$`.
enum TeXNumber {
  /// The number that all of an argument writes, dollars and blanks around it aside.
  static func token(in bytes: [UInt8], _ range: Range<Int>) -> NumberToken? {
    var range = trimmed(range, in: bytes)
    var context = NumberContext.math
    if let inner = inside("\\num{", range, in: bytes) {
      range = inner
      context = .code
    } else if range.count > 2, bytes[range.lowerBound] == UInt8(ascii: "$"),
      bytes[range.upperBound - 1] == UInt8(ascii: "$")
    {
      range = trimmed(range.lowerBound + 1..<range.upperBound - 1, in: bytes)
    }
    guard !range.isEmpty else { return nil }
    for context in [context, .prose] {
      let cursor = ByteCursor(bytes[range])
      if let token = NumberScanner.number(at: cursor, context: context), token.range == range {
        return token
      }
    }
    return nil
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    let isSpace = { (byte: UInt8) in byte == 32 || byte == 9 || byte == 10 || byte == 13 }
    guard let first = range.first(where: { !isSpace(bytes[$0]) }),
      let last = range.last(where: { !isSpace(bytes[$0]) })
    else { return range.lowerBound..<range.lowerBound }
    return first..<last + 1
  }

  private static func inside(
    _ command: String, _ range: Range<Int>, in bytes: [UInt8]
  ) -> Range<Int>? {
    guard bytes[range].starts(with: command.utf8), bytes[range].last == UInt8(ascii: "}") else {
      return nil
    }
    return trimmed(range.lowerBound + command.utf8.count..<range.upperBound - 1, in: bytes)
  }
}
