extension HTMLWriter {
  /// The words as HTML, within an element or an attribute, in which nothing is markup.
  package static func escape(_ words: String) -> String {
    guard words.utf8.contains(where: mayNeedEscape) else { return words }
    var escaped = ""
    for scalar in words.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      // HTML has no control characters.
      case "\0"..<" ", "\u{7F}"..<"\u{A0}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// Whether a byte is markup, a control character or the first of one.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    case 0..<0x20, 0x7F, 0xC2: byte != .tab && byte != .newline
    default: false
    }
  }
}
