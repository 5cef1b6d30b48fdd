/// Text gathered from lines of the source, each byte with the place it came from.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// For each byte where it stands in the source.
  private var offsets: [Int] = []
  /// Where an empty text stands.
  private let start: Int

  init(at start: Int) {
    self.start = start
  }

  var count: Int { bytes.count }

  /// The source of the bytes in `range`.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let place = range.lowerBound < count ? offsets[range.lowerBound] : end
      return place..<place
    }
    return offsets[range.lowerBound]..<offsets[range.upperBound - 1] + 1
  }

  /// The source of the whole text.
  var source: Range<Int> { source(0..<count) }

  private var end: Int { offsets.last.map { $0 + 1 } ?? start }

  /// Adds bytes that stand in the source from `offset` on as they are.
  mutating func append(_ added: some Collection<UInt8>, at offset: Int) {
    offsets.append(contentsOf: offset..<offset + added.count)
    bytes.append(contentsOf: added)
  }

  /// Adds the end of a source line; false where the line does not end so.
  ///
  /// cmark turned `\|` into `|` in tables, cut the last line's spaces, and made a tab that a list's
  /// indentation ends within to spaces.
  mutating func append(_ added: ArraySlice<UInt8>, endOf line: Range<Int>, in source: [UInt8])
    -> Bool
  {
    var places: [Int] = []
    var place = line.upperBound
    for (index, byte) in added.enumerated().reversed() {
      while place > line.lowerBound, source[place - 1] != byte {
        let isCut = index == added.count - 1 && source[place - 1].isSpace
        let isEscape = byte != .bar && places.last.map { source[$0] } == .bar
        guard isCut || isEscape && source[place - 1] == .backslash else { break }
        place -= 1
      }
      guard place > line.lowerBound else { return false }
      if source[place - 1] == byte {
        place -= 1
        places.append(place)
      } else if byte == .space, source[place - 1] == .tab {
        places.append(place - 1)
      } else {
        return false
      }
    }
    offsets.append(contentsOf: places.reversed())
    bytes.append(contentsOf: added)
    return true
  }

  /// Drops the spaces at the end.
  mutating func trimEnd() {
    while bytes.last?.isSpace == true {
      bytes.removeLast()
      offsets.removeLast()
    }
  }
}
