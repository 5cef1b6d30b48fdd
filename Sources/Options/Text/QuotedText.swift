/// Messages that quote what a user wrote, of which a line at most.
package enum QuotedText {
  /// Characters of a quoted value that are shown.
  package static let length = 80
  /// Characters of a message that are shown, whatever is quoted in it.
  private static let longest = 400

  /// The message with each value between quotes cut to a line, and itself to a few.
  package static func shortened(_ message: String) -> String {
    guard message.utf8.count > length else { return message }
    let parts = message.split(separator: "'", omittingEmptySubsequences: false)
    let text = parts.enumerated().map { index, part in
      index % 2 == 1 ? cut(part) : String(part)
    }.joined(separator: "'")
    guard text.utf8.count > longest, text.count > longest else { return text }
    return text.prefix(longest / 2) + "…" + text.suffix(longest / 4)
  }

  /// The start of a value, with a sign that there was more.
  package static func cut(_ value: some StringProtocol) -> String {
    guard value.utf8.count > length, value.count > length else { return String(value) }
    return value.prefix(length) + "…"
  }
}
