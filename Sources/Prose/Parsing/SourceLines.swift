import Options

/// The bytes of a text and where its lines begin and end.
struct SourceLines: Sendable {
  /// The whole text; a zero byte, which Markdown forbids, stands as a substitute character.
  let bytes: [UInt8]
  /// The part that is parsed.
  let range: Range<Int>
  /// The lines of that part, without their ends.
  let lines: [Range<Int>]
  /// What stands in the place of letters in `bytes`.
  let hidden: HiddenText

  /// The lines of `text` from the byte `start` on, after the byte order mark if there is one.
  init(_ text: String, from start: Int) {
    var bytes = Array(text.utf8)
    for index in bytes.indices where bytes[index] == 0 {
      bytes[index] = 0x1A
    }
    var first = min(max(0, start), bytes.count)
    if first == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { first = 3 }
    self.bytes = bytes
    range = first..<bytes.count
    lines = Self.lines(of: bytes, in: range)
    hidden = .nothing
  }

  private init(_ plain: SourceLines, hidden: HiddenText) {
    bytes = hidden.masked
    range = plain.range
    lines = plain.lines
    self.hidden = hidden
  }

  /// The same text with these ranges hidden.
  func hiding(_ ranges: [Range<Int>]) -> SourceLines {
    ranges.isEmpty ? self : SourceLines(self, hidden: HiddenText(ranges, of: bytes))
  }

  /// An empty text at a place.
  func text(at place: Int) -> MappedText { MappedText(at: place, hidden: hidden) }

  /// The line at `index`, empty at the end of the text where there is none.
  subscript(index: Int) -> Range<Int> {
    lines.indices.contains(index) ? lines[index] : range.upperBound..<range.upperBound
  }

  /// The index of the line that holds a byte, or its end.
  func line(at offset: Int) -> Int {
    max(0, lines.partitioningIndex { $0.lowerBound > offset } - 1)
  }

  /// Where the line after the one at `index` begins.
  func start(after index: Int) -> Int {
    self[index + 1].lowerBound
  }

  /// The range without the spaces, tabs and line ends that it ends with.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var end = range.upperBound
    while end > range.lowerBound, bytes[end - 1].isSpace { end -= 1 }
    return range.lowerBound..<end
  }

  /// The first offset of the range whose byte is none of `bytes`.
  func skip(_ skipped: [UInt8], in range: Range<Int>) -> Int {
    range.first { !skipped.contains(bytes[$0]) } ?? range.upperBound
  }

  private static func lines(of bytes: [UInt8], in range: Range<Int>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = range.lowerBound
    var offset = start
    while offset < range.upperBound {
      let byte = bytes[offset]
      guard byte == .newline || byte == .carriageReturn else {
        offset += 1
        continue
      }
      lines.append(start..<offset)
      let isPair = byte == .carriageReturn && offset + 1 < range.upperBound
      offset += isPair && bytes[offset + 1] == .newline ? 2 : 1
      start = offset
    }
    if start < range.upperBound { lines.append(start..<range.upperBound) }
    return lines
  }
}
