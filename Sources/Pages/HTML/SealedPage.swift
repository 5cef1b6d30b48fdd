import Files

/// A page that says at its end what it was typeset from, and that nobody has changed it since.
///
/// Another version of KaTeX or highlight.js makes other bytes of the same page, which then need
/// not be made anew.
package struct SealedPage: Sendable {
  /// The digest of what the page says before it is typeset.
  private let said: String
  private let body: String

  /// A page of marked text.
  init(_ marked: String) {
    let (made, source) = TypesetMark.split(marked)
    body = made
    said = Digest(of: source).text
  }

  /// The page with its seal in a comment behind everything else.
  package var text: String {
    body + Self.opening + said + " " + Digest(of: body).text + Self.closing
  }

  /// Whether a file says the same, whatever typeset it; one that was edited does not.
  package func isSame(as file: [UInt8]) -> Bool {
    guard let place = file.lastRange(of: Array(Self.opening.utf8)) else { return false }
    let seal = Self.opening + said + " " + Digest(of: file[..<place.lowerBound]).text + Self.closing
    return file[place.lowerBound...].elementsEqual(seal.utf8)
  }

  private static let opening = "<!-- typeset from "
  private static let closing = " -->\n"
}

extension [UInt8] {
  /// Where some bytes occur for the last time.
  fileprivate func lastRange(of bytes: [UInt8]) -> Range<Int>? {
    guard count >= bytes.count else { return nil }
    var start = count - bytes.count
    while start >= 0 {
      if self[start..<start + bytes.count].elementsEqual(bytes) {
        return start..<start + bytes.count
      }
      start -= 1
    }
    return nil
  }
}
