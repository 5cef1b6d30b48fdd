/// What stays on one line: a word with the tick behind it, a formula or a number that is a button
/// with the mark behind it.
extension HTMLPage {
  static let keeping = "<span class=\"keep\">"

  /// Whether no line may end between an inline, of which `markup` is written, and what comes next.
  ///
  /// Browsers end lines before and after a button and a formula, whatever stands beside it.
  func staysWithNext(_ index: Int, in inlines: [Inline], _ markup: String?) -> Bool {
    let after = inlines[(index + 1)...].first { !$0.isComment || writer.inline($0) != nil }
    guard let after else { return false }
    let isBadge = markup?.last == ">"
    switch inlines[index] {
    case .text:
      return after.isComment || isBadge && beginsWithClosingMark(after)
    case .html, .code:
      return isBadge && (after.isComment || beginsWithClosingMark(after))
    case .math(let math):
      // Long formulas break within themselves.
      let isShort = !math.isDisplay && math.tex.utf8.count <= 40
      return (isBadge || isShort) && beginsWithClosingMark(after) || isBadge && after.isComment
    default: return false
    }
  }

  private func beginsWithClosingMark(_ inline: Inline) -> Bool {
    guard case .text(let text) = inline else { return false }
    return (writer.inline(inline) ?? text.literal).first.map(Inline.closingMarks.contains) ?? false
  }

  /// Where the last word or button of some markup begins; nil where it ends with a space or a tag.
  static func lastPiece(of markup: Substring) -> Substring.Index? {
    if markup.last == ">" { return markup.ranges(of: "<button").last?.lowerBound }
    let start =
      markup.lastIndex { $0.isWhitespace || $0 == ">" }.map { markup.index(after: $0) }
      ?? markup.startIndex
    // Where there are no spaces between words, a line may break within them.
    let word = markup[start...].unicodeScalars
    guard !word.isEmpty else { return nil }
    guard word.count > 20 || word.contains(where: \.isUnspaced) else { return start }
    // A character that is written as an entity stays whole.
    guard word.last != ";" else { return nil }
    return word.index(word.endIndex, offsetBy: -2, limitedBy: word.startIndex) ?? word.startIndex
  }
}

extension Inline {
  /// The marks that begin no line.
  static let closingMarks: Set<Character> = Set("，。、；：！？）》」』】”’…,.;:!?)]%")

  /// Whether it is a comment, of which a page shows nothing or a tick.
  var isComment: Bool {
    guard case .html(let html) = self else { return false }
    return Comment(html) != nil
  }
}
