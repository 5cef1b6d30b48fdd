/// Text from a stranger, made harmless for a terminal.
package enum VisibleText {
  /// The text with control and direction characters as visible signs.
  package static func of(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isHidden) else { return text }
    var visible = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      visible.append(isHidden(scalar) ? sign(of: scalar) : scalar)
    }
    return String(visible)
  }

  /// The same line by line: line ends stay.
  package static func lines(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { of(String($0)) }
      .joined(separator: "\n")
  }

  /// Control characters could drive the terminal, direction marks could show one text as another.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0..<0x20, 0x7F..<0xA0, 0x61C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF:
      true
    default: false
    }
  }

  /// Unicode's picture of a control character: `␛` for escape.
  private static func sign(of scalar: Unicode.Scalar) -> Unicode.Scalar {
    let picture: UInt32 =
      switch scalar.value {
      case 0..<0x20: 0x2400 + scalar.value
      case 0x7F: 0x2421
      default: 0xFFFD
      }
    return Unicode.Scalar(picture) ?? "?"
  }
}
