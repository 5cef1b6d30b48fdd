/// The bytes of displayed formulas, in whose places cmark gets letters.
///
/// A line of a formula may begin as a list or a quote does, and be indented in any way: mathematics
/// is found before blocks are.
struct HiddenText: Sendable, Equatable {
  /// What is hidden, in the order of the text.
  let ranges: [Range<Int>]
  private let bytes: [UInt8]

  static let nothing = HiddenText([], of: [])

  /// Hides these ranges of a text.
  init(_ ranges: [Range<Int>], of bytes: [UInt8]) {
    self.ranges = ranges
    self.bytes = bytes
  }

  /// The text with letters in the place of what is hidden; spaces and line ends stay.
  var masked: [UInt8] {
    var masked = bytes
    for range in ranges {
      for index in range where !bytes[index].isSpace { masked[index] = UInt8(ascii: "x") }
    }
    return masked
  }

  /// The byte of the text; nil where nothing is hidden at all.
  func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }
}
