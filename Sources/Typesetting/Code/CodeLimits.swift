/// What code is coloured; the rest is shown plain.
///
/// highlight.js backtracks: on one word of 4,000 letters it works for 20 seconds.
enum CodeLimits {
  static let bytes = 20_000
  static let line = 1000
  static let word = 200
  static let blankLines = 50

  /// Whether `code` has the shape of something that people wrote.
  static func allow(_ code: String) -> Bool {
    guard code.utf8.count <= bytes else { return false }
    let lineEnd = UInt8(ascii: "\n")
    return longestRun(in: code) { $0 != lineEnd } <= line
      && longestRun(in: code, where: isWordPart) <= word
      && longestRun(in: code, where: isSpace) <= line
      && longestRun(in: code) { $0 == lineEnd } <= blankLines
  }

  private static func longestRun(in code: String, where belongs: (UInt8) -> Bool) -> Int {
    var longest = 0
    var run = 0
    for byte in code.utf8 {
      run = belongs(byte) ? run + 1 : 0
      longest = max(longest, run)
    }
    return longest
  }

  private static func isWordPart(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
  }
}
