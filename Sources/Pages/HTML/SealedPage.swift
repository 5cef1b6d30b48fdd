import Files

/// A page that says at its end what it was typeset from, and that nobody has changed it since.
///
/// Another version of KaTeX or highlight.js makes other bytes of the same page, which then need
/// not be made anew. Another machine's `log` makes other last digits of the same numbers.
package struct SealedPage: Sendable {
  /// The digest of what the page says before it is typeset.
  private let said: String
  /// The digest of the notebook, and of what the page says but for its numbers.
  private let told: String
  private let body: String

  /// A page of marked text, made from a notebook.
  init(_ marked: String, from notebook: Digest) {
    let (made, source) = TypesetMark.split(marked)
    body = made
    said = Digest(of: source).text
    let numberless = TextWithoutNumbers.bytes(of: Array(source.utf8))
    told = Digest(of: [Array(notebook.text.utf8), numberless]).text
  }

  /// The page with its seal in a comment behind everything else.
  package var text: String {
    let end = Self.digest(ofBody: Array(body.utf8)[...], said, told).text
    return body + Self.opening + [said, told, end].joined(separator: " ") + Self.closing
  }

  /// Whether a file says the same, whatever typeset it; one that was edited does not.
  package func isSame(as file: [UInt8]) -> Bool { seal(of: file)?.said == said }

  /// Whether a file says the same of the same notebook, but for numbers.
  package func isSame(butForNumbers file: [UInt8]) -> Bool { seal(of: file)?.told == told }

  /// What the seal of a file says; nil where it has none or was edited.
  private func seal(of file: [UInt8]) -> (said: String, told: String)? {
    guard let place = file.lastRange(of: Array(Self.opening.utf8)) else { return nil }
    let rest = file[place.upperBound...]
    guard rest.suffix(Self.closing.utf8.count).elementsEqual(Self.closing.utf8) else { return nil }
    let digests = rest.dropLast(Self.closing.utf8.count).split(separator: UInt8(ascii: " "))
      .map { String(decoding: $0, as: UTF8.self) }
    guard digests.count == 3 else { return nil }
    let whole = Self.digest(ofBody: file[..<place.lowerBound], digests[0], digests[1])
    return digests[2] == whole.text ? (digests[0], digests[1]) : nil
  }

  /// The digest that no edit of a page leaves as it is.
  private static func digest(
    ofBody body: ArraySlice<UInt8>, _ said: String, _ told: String
  ) -> Digest {
    Digest(of: [said, told, Digest(of: body).text])
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
