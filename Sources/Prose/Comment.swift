/// A comment `<!--…-->`, which no reader sees.
package struct Comment: Sendable, Equatable {
  /// What stands between the marks.
  package let text: String
  /// The comment with its marks.
  package let range: Range<Int>

  private static let open = "<!--"
  private static let close = "-->"

  /// The comment that raw HTML within a line is, nil for a tag.
  package init?(_ html: Inline.HTML) {
    guard html.literal.hasPrefix(Self.open), html.literal.hasSuffix(Self.close) else { return nil }
    guard html.literal.utf8.count >= Self.open.utf8.count + Self.close.utf8.count else {
      return nil
    }
    text = String(html.literal.dropFirst(Self.open.count).dropLast(Self.close.count))
    range = html.range
  }

  private init(text: String, range: Range<Int>) {
    self.text = text
    self.range = range
  }
}
