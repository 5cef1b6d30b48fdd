/// Text within HTML, SVG or XML, in an element or an attribute, in which nothing is markup.
package enum MarkupText {
  package static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: mayNeedEscape) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\t", "\n": escaped.unicodeScalars.append(scalar)
      // Neither HTML nor XML has control characters, and no XML has the last two of the plane.
      case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  /// The same on one line: readers of lines, such as CI's logs, find no start of one within.
  package static func escapedLine(_ text: String) -> String {
    escaped(text).replacingLineEnds(with: "&#10;")
  }

  /// Whether a byte is markup, a control character or the first of one.
  private static func mayNeedEscape(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""): true
    case 0x7F, 0xC2, 0xEF: true
    case 0..<0x20: byte != UInt8(ascii: "\t") && byte != UInt8(ascii: "\n")
    default: false
    }
  }
}

extension String {
  fileprivate func replacingLineEnds(with entity: String) -> String {
    split(separator: "\n", omittingEmptySubsequences: false).joined(separator: entity)
  }
}
