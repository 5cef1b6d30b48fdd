/// The rule that tells a formula from a sum of money, which is Pandoc's.
///
/// An opening `$` has no space after it; the next `$` closes it, before which stands no space and
/// behind which no digit: where it can't, the first one is text. `$$` opens and closes a displayed
/// formula, and `` $` `` is closed by `` `$ ``, as on GitHub. A backslash takes the next byte with
/// it, text within a formula (`\text{$a$}`) has dollars of its own, and a code span is one first.
///
/// Han has no spaces that would tell `价格是$5，公式是$x$` from a formula: behind Han or its
/// punctuation a `$` before a letter or command closes nothing.
struct MathSyntax {
  /// What a dollar sign is.
  enum Match: Equatable {
    /// It opens a formula that ends before this offset.
    case formula(end: Int)
    case money
    /// It could open a formula, but nothing up to the end of the text closes one.
    case unclosed(isDisplay: Bool)
  }

  private let bytes: [UInt8]
  /// Where the code spans end that may begin at a run of backticks.
  private let codeEnds: [Int: Int]
  /// Where the brace stands that closes each one.
  private let closingBraces: [Int: Int]
  /// No formula of that kind is closed from here on: a text of many dollars is read once.
  private var unclosed: [Bool: Int] = [:]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    codeEnds = bytes.contains(Self.tick) ? Self.codeEnds(in: bytes) : [:]
    closingBraces = bytes.contains(UInt8(ascii: "{")) ? Self.closingBraces(in: bytes) : [:]
  }

  /// What the `$` at `start` is.
  mutating func match(at start: Int) -> Match {
    let isDisplay = byte(start + 1) == Self.dollar
    let open = start + (isDisplay ? 2 : 1)
    if isDisplay ? byte(open) == Self.dollar : byte(open).isSpace { return .money }
    if let end = codeEnds[open], !isDisplay, byte(end) == Self.dollar {
      return .formula(end: end + 1)
    }
    if let place = unclosed[isDisplay], start >= place { return .unclosed(isDisplay: isDisplay) }
    let match = match(from: open, isDisplay: isDisplay)
    if case .unclosed = match { unclosed[isDisplay] = start }
    return match
  }

  /// The end of the code span that may begin at a run of backticks.
  func codeEnd(at start: Int) -> Int? { codeEnds[start] }

  private func match(from open: Int, isDisplay: Bool) -> Match {
    var offset = open
    var hasHan = false
    while offset < bytes.count {
      switch bytes[offset] {
      case .backslash:
        offset = textEnd(at: offset) ?? offset + 2
      case Self.tick:
        // What would be a formula with a whole code span in it is none.
        if codeEnds[offset] != nil { return .money }
        while byte(offset) == Self.tick { offset += 1 }
      case Self.dollar where isDisplay:
        if byte(offset + 1) == Self.dollar { return .formula(end: offset + 2) }
        offset += 1
      case Self.dollar:
        let next = byte(offset + 1)
        let isClosed =
          !byte(offset - 1).isSpace && !next.isDigit
          && !(hasHan && (next.isLetter || next == .backslash))
        return isClosed ? .formula(end: offset + 1) : .money
      default:
        hasHan = hasHan || isHan(at: offset)
        offset += 1
      }
    }
    return .unclosed(isDisplay: isDisplay)
  }

  /// Whether a character of Han, or of the punctuation that goes with it, begins there.
  private func isHan(at offset: Int) -> Bool {
    switch bytes[offset] {
    case 0xE3...0xE9: true
    case 0xEF: (0xBC...0xBD).contains(byte(offset + 1))
    default: false
    }
  }

  private func byte(_ place: Int) -> UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// The end of `\text{…}`, `\textbf{…}` or `\mbox{…}` at a backslash; nil for other commands.
  private func textEnd(at start: Int) -> Int? {
    var end = start + 1
    while byte(end).isLetter { end += 1 }
    let name = bytes[(start + 1)..<end]
    guard name.starts(with: "text".utf8) || name.elementsEqual("mbox".utf8), byte(end) != 0 else {
      return nil
    }
    return closingBraces[end].map { $0 + 1 }
  }

  /// The formula in the source `$…$`, `` $`…`$ `` or `$$…$$`, and how long each of its marks is.
  static func formula(_ source: [UInt8]) -> (tex: String, isDisplay: Bool, marks: Int) {
    let isDisplay = source.starts(with: [dollar, dollar])
    let ticks = isDisplay ? 0 : source.dropFirst().prefix { $0 == tick }.count
    let isCode =
      ticks > 0 && source.count > 2 * ticks + 2
      && source.dropLast().suffix(ticks).allSatisfy { $0 == tick }
    let marks = isDisplay ? 2 : isCode ? ticks + 1 : 1
    let tex = source.dropFirst(marks).dropLast(marks)
    return (String(decoding: tex, as: UTF8.self), isDisplay, marks)
  }

  static let dollar = UInt8(ascii: "$")
  private static let tick = UInt8(ascii: "`")
}

extension MathSyntax {
  /// Each run of backticks with the end of the next one of the same length.
  private static func codeEnds(in bytes: [UInt8]) -> [Int: Int] {
    var runs: [Range<Int>] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: tick) {
      let end = bytes[start...].firstIndex { $0 != tick } ?? bytes.count
      // An escaped one opens nothing, but may close.
      runs.append(start..<end)
      place = end
    }
    var ends: [Int: Int] = [:]
    var next: [Int: Int] = [:]
    for run in runs.reversed() {
      ends[run.lowerBound] = next[run.count]
      next[run.count] = run.upperBound
    }
    return ends
  }

  private static func closingBraces(in bytes: [UInt8]) -> [Int: Int] {
    var closing: [Int: Int] = [:]
    var open: [Int] = []
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case .backslash: place += 1
      case UInt8(ascii: "{"): open.append(place)
      case UInt8(ascii: "}"): if let start = open.popLast() { closing[start] = place }
      default: break
      }
      place += 1
    }
    return closing
  }
}
