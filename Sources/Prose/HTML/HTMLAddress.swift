import Options

/// An address that a page may lead to: on the web, a mail address, or beside the page.
package struct HTMLAddress: Sendable, Equatable {
  /// The address as an attribute's value.
  package let attribute: String

  /// The address, nil if it is of another kind, such as `javascript:`.
  package init?(_ address: String) {
    // Browsers skip control characters before and within a scheme.
    guard address.utf8.allSatisfy({ $0 >= 0x20 && $0 != 0x7F }), address.first != " " else {
      return nil
    }
    // `//host` is an address on the web, or on another machine's disk.
    let start = address.utf8.prefix(2)
    guard start.count < 2 || start.contains(where: { !Array("/\\".utf8).contains($0) }) else {
      return nil
    }
    if let scheme = Self.scheme(of: address), !["http", "https", "mailto"].contains(scheme) {
      return nil
    }
    attribute = Self.encoded(address)
  }

  /// Whether an address leads to a file from where its text lies.
  package static func isRelative(_ address: String) -> Bool {
    guard let first = address.first, !"/\\#?".contains(first) else { return false }
    return scheme(of: address) == nil && HTMLAddress(address) != nil
  }

  /// What stands before the first colon, if no `/`, `?` or `#` stands before it.
  private static func scheme(of address: String) -> String? {
    let head = address.prefix { !"/?#\\".contains($0) }
    guard let colon = head.firstIndex(of: ":") else { return nil }
    return head[..<colon].lowercased()
  }

  /// The address with what has no place in one as percent signs and digits.
  private static func encoded(_ address: String) -> String {
    let encoded = PercentEncoding.encoded(address, keeping: kept.contains)
    return MarkupText.escaped(encoded).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "&#39;")
  }

  private static let kept = Set("&':/?#[]@!$()*+,;=%".utf8)
}
