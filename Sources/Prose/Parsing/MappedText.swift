/// Text gathered from lines of the source, each byte with the place it came from.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each byte what it stands for in the source: one byte, `\|`, or a line's end.
  private var places: [Range<Int>] = []
  /// Where an empty text stands.
  private let start: Int
  /// What is hidden of the source from cmark.
  private let hidden: HiddenText

  init(at start: Int, hidden: HiddenText = .nothing) {
    self.start = start
    self.hidden = hidden
  }

  var count: Int { bytes.count }

  /// The source of the bytes in `range`.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < count ? places[range.lowerBound].lowerBound : end
      return place..<place
    }
    return places[range.lowerBound].lowerBound..<places[range.upperBound - 1].upperBound
  }

  /// The bytes in `range` as the author wrote them.
  func verbatim(_ range: Range<Int>) -> Verbatim {
    var lineStarts = [source(range.lowerBound..<range.lowerBound).lowerBound]
    var text: [UInt8] = []
    for index in range {
      let isOne = places[index].count == 1
      text.append(isOne ? hidden.byte(at: places[index].lowerBound) ?? bytes[index] : bytes[index])
      if bytes[index] == .newline, index + 1 < count {
        lineStarts.append(places[index + 1].lowerBound)
      }
    }
    return Verbatim(
      text: String(decoding: text, as: UTF8.self), lineStarts: lineStarts, range: source(range))
  }

  /// The source of the whole text.
  var source: Range<Int> { source(0..<count) }

  private var end: Int { places.last?.upperBound ?? start }

  /// Adds bytes that stand in the source from `offset` on as they are.
  mutating func append(_ added: some Collection<UInt8>, at offset: Int) {
    places += (offset..<offset + added.count).map { $0..<$0 + 1 }
    bytes += added
  }

  /// Adds a byte that stands for the bytes of the source at `place`.
  mutating func append(_ byte: UInt8, for place: Range<Int>) {
    places.append(place)
    bytes.append(byte)
  }

  /// Adds the end of a source line; false where the line does not end so.
  ///
  /// cmark cut the last line's spaces, made a tab that a list's indentation ends within to spaces,
  /// and `\|` to `|` where `areBarsEscaped` says so.
  mutating func append(
    _ added: ArraySlice<UInt8>, endOf line: Range<Int>, in source: [UInt8],
    areBarsEscaped: Bool = false
  ) -> Bool {
    var found: [Range<Int>] = []
    var end = line.upperBound
    for byte in added.reversed() {
      while found.isEmpty, end > line.lowerBound, source[end - 1] != byte, source[end - 1].isSpace {
        end -= 1
      }
      guard end > line.lowerBound else { return false }
      let start = end - 1
      if source[start] == byte {
        let isEscaped = areBarsEscaped && byte == .bar && start > line.lowerBound
        found.append((isEscaped && source[start - 1] == .backslash ? start - 1 : start)..<end)
        end = found[found.count - 1].lowerBound
      } else if byte == .space, source[start] == .tab {
        found.append(start..<end)
      } else {
        return false
      }
    }
    places += found.reversed()
    bytes += added
    return true
  }
}
