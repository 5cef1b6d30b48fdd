import Files

/// The inside of an annotation's comment.
package struct AnnotationBody: Sendable {
  package enum Marker: String, CaseIterable {
    case pin = "="
    case claim = "?"
    case exemption = "~"

    package var name: String {
      switch self {
      case .pin: "pin"
      case .claim: "claim"
      case .exemption: "exemption"
      }
    }

    /// The marker that bytes begin with: `<!--=`.
    package init?(opening bytes: ArraySlice<UInt8>) {
      guard bytes.starts(with: "<!--".utf8), let mark = bytes.dropFirst(4).first,
        let marker = Marker(rawValue: String(decoding: [mark], as: UTF8.self))
      else { return nil }
      self = marker
    }

    /// What stands before it.
    var partner: String { self == .claim ? "sentence" : "number" }
  }

  let marker: Marker
  /// The bytes of the comment.
  let range: Range<Int>
  /// What stands between marker and `-->`.
  let content: ArraySlice<UInt8>

  /// The inside of a comment that stands inside `quoteDepth` quotes.
  init?(_ comment: ArraySlice<UInt8>, quoteDepth: Int = 0) {
    var cursor = ByteCursor(comment)
    guard cursor.skip("<!--"), let text = cursor.skip(anyOf: Marker.allCases.map(\.rawValue)),
      let marker = Marker(rawValue: text)
    else { return nil }
    let end = comment.endIndex - 3
    guard end >= cursor.position, comment[end...].elementsEqual("-->".utf8) else { return nil }
    self.marker = marker
    range = comment.startIndex..<comment.endIndex
    content = Self.withoutQuoteMarks(comment[cursor.position..<end], depth: quoteDepth)
  }

  /// A part of another annotation's inside.
  package init(_ marker: Marker, at range: Range<Int>, content: ArraySlice<UInt8>) {
    self.marker = marker
    self.range = range
    self.content = content
  }

  /// Whether a comment begins as an annotation does.
  package static func begins(_ comment: ArraySlice<UInt8>) -> Bool {
    Marker(opening: comment) != nil
  }

  /// What is wrong with an annotation that Markdown takes for no comment, for its two dashes.
  package static func refused(_ comment: ArraySlice<UInt8>) -> ValueError? {
    guard begins(comment),
      let dashes = comment.dropFirst(5).dropLast(2).firstRange(of: "--")
    else { return nil }
    return refused(at: comment.startIndex..<dashes.upperBound)
  }

  /// The same, from the comment's start to the dashes.
  static func refused(at range: Range<Int>) -> ValueError {
    ValueError(
      "refused-comment", "comment that Markdown does not read as one", at: range,
      hint: "in a comment no '-' may stand before the '-->' at its end, nor '--' anywhere")
  }

  /// What to say of `<!-- = address -->`, which a space keeps from being a pin.
  static func nearMiss(_ comment: ArraySlice<UInt8>) -> ValueError? {
    var cursor = ByteCursor(comment)
    guard cursor.skip("<!--") else { return nil }
    cursor.skipSpace()
    guard let mark = cursor.skip(anyOf: Marker.allCases.map(\.rawValue)),
      let marker = Marker(rawValue: mark), let next = cursor.scalar?.value,
      // `<!-- =====` is a line, and `<!-- ?` begins many a remark.
      next == " " || marker == .pin && (AddressSyntax.mayBeginPath(next) || next == "`")
    else { return nil }
    return ValueError(
      "ignored-comment", "comment is no \(marker.name)", at: comment.startIndex..<cursor.position,
      hint: "write '<!--\(mark)' without a space for a \(marker.name)")
  }

  /// The number of `>` before a comment of several lines, at the start of its first.
  package static func quoteDepth(of comment: Range<Int>, in bytes: [UInt8]) -> Int {
    guard bytes[comment].contains(where: { $0 == 10 || $0 == 13 }) else { return 0 }
    let before = bytes[..<comment.lowerBound]
    let line = before.lastIndex { $0 == 10 || $0 == 13 }.map { before[($0 + 1)...] } ?? before
    return line.prefix(while: isMark).count { $0 == UInt8(ascii: ">") }
  }

  /// Whether a byte may belong to the mark of a quote or a list, or to the space around.
  static func isMark(_ byte: UInt8) -> Bool {
    byte == 32 || byte == 9 || ">-*+.)0123456789".utf8.contains(byte)
  }

  /// The same bytes with spaces for the marks of quotes that begin each further line.
  private static func withoutQuoteMarks(
    _ content: ArraySlice<UInt8>, depth: Int
  ) -> ArraySlice<UInt8> {
    guard depth > 0 else { return content }
    var plain = content
    var marks = 0
    for (index, byte) in zip(content.indices, content) {
      switch byte {
      case 10, 13: marks = depth
      case 32, 9: break
      case UInt8(ascii: ">") where marks > 0:
        plain[index] = 32
        marks -= 1
      default: marks = 0
      }
    }
    return plain
  }
}
