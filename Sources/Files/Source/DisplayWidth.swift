/// How many columns of a terminal a character takes.
package enum DisplayWidth {
  /// 0 for what joins the character before it, 2 for Han and emoji, else 1.
  static func of(_ character: Character) -> Int {
    var isEmoji = false
    var width = 0
    for scalar in character.unicodeScalars {
      // Variation selector 16 asks for the picture form.
      if scalar.properties.isEmojiPresentation || scalar.value == 0xFE0F { isEmoji = true }
      width = max(width, of(scalar))
    }
    return isEmoji ? 2 : width
  }

  package static func of(_ text: String) -> Int {
    text.reduce(0) { $0 + of($1) }
  }

  private static func of(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }
  }

  /// The blocks that are Wide or Fullwidth in Unicode's UAX #11, small gaps ignored.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
    0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD,
  ]
}
