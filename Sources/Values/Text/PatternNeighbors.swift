/// What a pattern itself writes right before and after its group: the commas of `,(\d+),`.
struct PatternNeighbors {
  private(set) var before: UInt8?
  private(set) var after: UInt8?

  /// The neighbours of the one group in a pattern; none where they may be absent or something else.
  init(_ pattern: String) {
    let bytes = Array(pattern.utf8)
    guard let (open, close) = Self.group(in: bytes) else { return }
    before = Self.literal(endingAt: open, in: bytes)
    after = Self.literal(startingAt: close + 1, in: bytes)
  }

  /// Where the parentheses of the first group stand.
  private static func group(in bytes: [UInt8]) -> (open: Int, close: Int)? {
    var open: Int?
    var depth = 0
    var isInClass = false
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case UInt8(ascii: "\\"): place += 1
      case UInt8(ascii: "["): isInClass = true
      case UInt8(ascii: "]"): isInClass = false
      case UInt8(ascii: "(") where !isInClass:
        let isGroup = bytes.dropFirst(place + 1).first != UInt8(ascii: "?")
        if open == nil, isGroup { open = place } else if open != nil { depth += 1 }
      case UInt8(ascii: ")") where !isInClass && open != nil:
        if depth == 0, let open { return (open, place) }
        depth -= 1
      default: break
      }
      place += 1
    }
    return nil
  }

  /// Bytes that stand for themselves, with or without a backslash.
  private static let plain = Array(",_'".utf8)
  private static let escaped = Array(",._'".utf8)
  private static let repetitions = Array("?*+{".utf8)

  private static func literal(startingAt place: Int, in bytes: [UInt8]) -> UInt8? {
    guard place < bytes.count else { return nil }
    let isEscaped = bytes[place] == UInt8(ascii: "\\")
    let end = place + (isEscaped ? 1 : 0)
    guard end < bytes.count, (isEscaped ? escaped : plain).contains(bytes[end]),
      end + 1 == bytes.count || !repetitions.contains(bytes[end + 1])
    else { return nil }
    return bytes[end]
  }

  private static func literal(endingAt place: Int, in bytes: [UInt8]) -> UInt8? {
    guard place > 0 else { return nil }
    let byte = bytes[place - 1]
    let backslashes = bytes[..<(place - 1)].reversed().prefix { $0 == UInt8(ascii: "\\") }.count
    return (backslashes % 2 == 1 ? escaped : plain).contains(byte) ? byte : nil
  }
}
