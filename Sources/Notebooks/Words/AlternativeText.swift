/// Puts an alternative text together, short enough to be read out in one breath.
package enum AlternativeText {
  /// What screen readers are known to read whole.
  static let limit = 250

  /// An opening and as many of the parts as there is room for.
  package static func sentences(
    _ opening: String, _ parts: [String], separator: String, end: String
  ) -> String {
    var text = opening
    for (index, part) in parts.enumerated() {
      let next = text + (index == 0 ? "" : separator) + part
      let isLast = index == parts.count - 1
      guard next.count + (isLast ? end.count : 1) <= limit else {
        return String(text.prefix(limit - 1)) + "…"
      }
      text = next
    }
    return text + (parts.isEmpty ? "" : end)
  }
}
