/// A comment `<!--…-->`, which no reader sees.
package struct Comment: Sendable, Equatable {
  /// What stands between the marks.
  package let text: String
  /// The comment with its marks.
  package let range: Range<Int>

  private static let open = Array("<!--".utf8)
  private static let close = Array("-->".utf8)

  /// The comment that raw HTML within a line is, nil for a tag.
  package init?(_ html: Inline.HTML) {
    let bytes = Array(html.literal.utf8)
    guard let found = Self.first(in: bytes, from: 0), found == 0..<bytes.count else { return nil }
    text = Self.inside(bytes[found])
    range = html.range
  }

  private init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }

  /// The comments on lines of raw HTML.
  static func comments(in html: Block.HTMLBlock) -> [Comment] {
    let bytes = Array(html.literal.utf8)
    var comments: [Comment] = []
    var place = 0
    while let found = first(in: bytes, from: place) {
      let start = html.content.sourceOffset(of: found.lowerBound)
      let last = html.content.sourceOffset(of: found.upperBound - 1)
      let end = min(last + 1, html.content.range.upperBound)
      comments.append(Comment(text: inside(bytes[found]), range: min(start, end)..<end))
      place = found.upperBound
    }
    return comments
  }

  /// Where comments stand in raw HTML.
  package static func places(in html: [UInt8]) -> [Range<Int>] {
    var places: [Range<Int>] = []
    while let found = first(in: html, from: places.last?.upperBound ?? 0) { places.append(found) }
    return places
  }

  /// Raw HTML without its comments.
  static func removed(from literal: String) -> String {
    let bytes = Array(literal.utf8)
    var kept: [UInt8] = []
    var place = 0
    while let found = first(in: bytes, from: place) {
      kept += bytes[place..<found.lowerBound]
      place = found.upperBound
    }
    return String(decoding: kept + bytes[place...], as: UTF8.self)
  }

  private static func first(in bytes: [UInt8], from place: Int) -> Range<Int>? {
    guard let open = bytes.firstRange(of: open, from: place) else { return nil }
    let close = bytes.firstRange(of: close, from: open.upperBound)
    return close.map { open.lowerBound..<$0.upperBound }
  }

  private static func inside(_ comment: ArraySlice<UInt8>) -> String {
    String(decoding: comment.dropFirst(open.count).dropLast(close.count), as: UTF8.self)
  }
}
