/// A letter with a mark as the one character that Unicode has for both.
///
/// The standard library compares by canonical equivalence but writes what it was given, so that
/// the composed form is looked for among the letters that can have it.
enum Composition {
  static func composed(_ text: String) -> String {
    guard text.unicodeScalars.count == 2 else { return text }
    for value in candidates {
      if let scalar = Unicode.Scalar(value), String(scalar) == text { return String(scalar) }
    }
    return text
  }

  /// Latin-1, Latin Extended-A and -B, and Latin Extended Additional.
  private static let candidates = Array(0xC0...0x24F as ClosedRange<UInt32>) + (0x1E00...0x1EFF)
}
