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

  /// What stands before the first colon, if it can be the name of a scheme: letters, then digits and
  /// `+.-` too. Of anything else browsers make a path.
  private static func scheme(of address: String) -> String? {
    let name = address.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard name.endIndex < address.utf8.endIndex, name.first?.isLetter ?? false,
      name.allSatisfy({ $0.isLetter || $0.isDigit || "+.-".utf8.contains($0) })
    else { return nil }
    return String(address[..<name.endIndex]).lowercased()
  }

  /// The address with what has no place in one as percent signs and digits.
  private static func encoded(_ address: String) -> String {
    let host = address.prefix(hostLength(of: address))
    let encoded =
      PercentEncoding.encoded(
        String(host), keeping: { kept.contains($0) || "[]".utf8.contains($0) })
      + PercentEncoding.encoded(String(address.dropFirst(host.count)), keeping: kept.contains)
    return MarkupText.escaped(encoded).split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: "&#39;")
  }

  /// How much of the address names a scheme and a host, whose brackets may hold a number of IP
  /// version 6: `http://[::1]`.
  private static func hostLength(of address: String) -> Int {
    guard let scheme = scheme(of: address) else { return 0 }
    let rest = address.dropFirst(scheme.count + 1)
    guard rest.hasPrefix("//") else { return 0 }
    return scheme.count + 3 + rest.dropFirst(2).prefix { !"/?#\\".contains($0) }.count
  }

  private static let kept = Set("&':/?#@!$()*+,;=%".utf8)
}
