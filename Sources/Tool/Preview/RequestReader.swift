/// The head of a browser's request.
package struct RequestHead: Equatable, Sendable {
  package var method: String
  /// The path without its query, `%20` and its like as characters.
  package var path: String
  /// What the request says that it asks; nil where it says nothing, or two things.
  package var host: String?
}

/// Takes a request's bytes as they come, and no more of them than a head may have.
///
/// Each byte is looked at once. Nothing is believed before the head is whole.
package struct RequestReader: Sendable {
  /// The most bytes of the first line, and of all lines.
  package static let longestLine = 8_192
  package static let longestHead = 16_384

  package enum Answer: Equatable, Sendable {
    case more
    case request(RequestHead)
    /// The status to refuse it with.
    case refused(Int)
  }

  private var bytes: [UInt8] = []
  private var lineStart = 0
  private var lines: [Range<Int>] = []

  package init() {}

  /// What is to be done once these bytes have come, too.
  package mutating func take(_ more: ArraySlice<UInt8>) -> Answer {
    for byte in more {
      guard bytes.count < Self.longestHead else { return .refused(lines.isEmpty ? 414 : 431) }
      guard !lines.isEmpty || bytes.count < Self.longestLine else { return .refused(414) }
      bytes.append(byte)
      guard byte == 10 else { continue }
      var end = bytes.count - 1
      if end > lineStart, bytes[end - 1] == 13 { end -= 1 }
      if end == lineStart, !lines.isEmpty { return head }
      // Empty lines before a request are passed over, as the protocol asks.
      if end > lineStart { lines.append(lineStart..<end) }
      lineStart = bytes.count
    }
    return .more
  }

  private var head: Answer {
    let words = bytes[lines[0]].split(separator: 32, omittingEmptySubsequences: false)
    guard words.count == 3, words[2].starts(with: Array("HTTP/1.".utf8)), !words[0].isEmpty,
      words[0].allSatisfy({ (65...90).contains($0) }), words[1].first == UInt8(ascii: "/")
    else { return .refused(400) }
    var hosts: [String] = []
    for line in lines.dropFirst() {
      let line = bytes[line]
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        line.first != 32, line.first != 9
      else { return .refused(400) }
      let name = String(decoding: line[..<colon], as: UTF8.self).lowercased()
      if name == "host" { hosts.append(Self.trimmed(line[(colon + 1)...])) }
    }
    return .request(
      RequestHead(
        method: String(decoding: words[0], as: UTF8.self), path: Self.path(words[1]),
        host: hosts.count == 1 ? hosts[0] : nil))
  }

  private static func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
    let start = bytes.drop { $0 == 32 || $0 == 9 }
    let end = start.reversed().drop { $0 == 32 || $0 == 9 }.count
    return String(decoding: start.prefix(end), as: UTF8.self)
  }

  /// The path that an address names, without what follows `?`.
  private static func path(_ target: ArraySlice<UInt8>) -> String {
    var plain: [UInt8] = []
    var rest = target.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let byte = rest.popFirst() {
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      if byte == UInt8(ascii: "%"), digits.utf8.count == 2, digits.allSatisfy(\.isHexDigit),
        let value = UInt8(digits, radix: 16)
      {
        plain.append(value)
        rest = rest.dropFirst(2)
      } else {
        plain.append(byte)
      }
    }
    return String(decoding: plain, as: UTF8.self)
  }
}
