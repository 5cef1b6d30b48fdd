/// Marks in a page's text around what the machine's libraries made, each beside its source.
///
/// Pages have no control characters, so these can't come from a notebook.
enum TypesetMark {
  private static let made: UInt8 = 1
  private static let source: UInt8 = 2
  private static let end: UInt8 = 3

  /// What a library made, and what it was made from.
  static func text(_ made: String, from source: String) -> String {
    "\u{1}\(made)\u{2}\(source)\u{3}"
  }

  /// The page as readers get it, and what it says before anything is typeset.
  static func split(_ text: String) -> (made: String, source: String) {
    var made: [UInt8] = []
    var source: [UInt8] = []
    made.reserveCapacity(text.utf8.count)
    var isMade = true
    var isSource = true
    for byte in text.utf8 {
      switch byte {
      case Self.made: (isMade, isSource) = (true, false)
      case Self.source: (isMade, isSource) = (false, true)
      case Self.end: (isMade, isSource) = (true, true)
      default:
        if isMade { made.append(byte) }
        if isSource { source.append(byte) }
      }
    }
    return (String(decoding: made, as: UTF8.self), String(decoding: source, as: UTF8.self))
  }
}
