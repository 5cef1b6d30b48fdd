import Options

/// A text file as it was read: its bytes exactly, and where its lines begin.
package struct SourceFile: Sendable {
  /// A place for people: line and column from 1, the column in characters.
  package struct Place: Sendable, Equatable {
    package var line: Int
    package var column: Int

    package init(line: Int, column: Int) {
      self.line = line
      self.column = column
    }
  }

  /// The path as messages show it.
  package let path: String
  package let bytes: [UInt8]
  /// The text, with each byte that is not UTF-8 as `?`: offsets in it are offsets in `bytes`.
  package let text: String
  /// What is not UTF-8, from the start to the end.
  package let invalidRanges: [Range<Int>]
  private let lineStarts: [Int]
  private let columns: ColumnMarks

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    if let text = String(validating: bytes, as: UTF8.self) {
      self.text = text
      invalidRanges = []
    } else {
      let ranges = Self.invalidRanges(of: bytes)
      var repaired = bytes
      for offset in ranges.joined() { repaired[offset] = UInt8(ascii: "?") }
      text = String(decoding: repaired, as: UTF8.self)
      invalidRanges = ranges
    }
    lineStarts = Self.lineStarts(of: bytes)
    columns = ColumnMarks(in: text, lineStarts: lineStarts)
  }

  package init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var hasByteOrderMark: Bool { bytes.starts(with: Self.byteOrderMark) }

  /// Where the text begins: after a byte order mark.
  package var contentStart: Int { hasByteOrderMark ? Self.byteOrderMark.count : 0 }

  package var lineCount: Int { lineStarts.count }

  /// What most lines end with: `\n` or `\r\n`.
  package var lineEnd: String {
    var returns = 0
    for start in lineStarts.dropFirst() where start >= 2 && bytes[start - 2] == 13 { returns += 1 }
    return returns * 2 > lineStarts.count - 1 ? "\r\n" : "\n"
  }

  /// The number, from 1, of the line that holds a byte offset.
  package func line(at offset: Int) -> Int {
    max(1, lineStarts.partitioningIndex { $0 > offset })
  }

  /// Where a line begins; the end of the file for the line after the last.
  package func start(ofLine line: Int) -> Int {
    guard line > 1 else { return contentStart }
    return line <= lineStarts.count ? lineStarts[line - 1] : bytes.count
  }

  /// The bytes of a line, without a byte order mark and without the line's end.
  package func range(ofLine line: Int) -> Range<Int> {
    let start = start(ofLine: line)
    var end = self.start(ofLine: line + 1)
    if line < lineStarts.count {
      end -= end - 2 >= start && bytes[end - 2] == 13 && bytes[end - 1] == 10 ? 2 : 1
    }
    return start..<max(start, end)
  }

  /// Line and column of a byte offset.
  package func place(at offset: Int) -> Place {
    let line = line(at: offset)
    let range = range(ofLine: line)
    let end = scalarStart(min(max(offset, range.lowerBound), range.upperBound))
    let mark = columns.last(before: end, from: range.lowerBound)
    return Place(line: line, column: mark.count + slice(mark.offset..<end).count + 1)
  }

  /// The offset, or that of the character's first byte if it lies inside a character's bytes.
  func scalarStart(_ offset: Int) -> Int {
    let utf8 = text.utf8
    var offset = min(offset, utf8.count)
    while offset > 0, offset < utf8.count,
      utf8[utf8.index(utf8.startIndex, offsetBy: offset)] & 0xC0 == 0x80
    {
      offset -= 1
    }
    return offset
  }

  /// The text of a range of bytes.
  package func slice(_ range: Range<Int>) -> String {
    let text = text.utf8
    let range = range.clamped(to: 0..<bytes.count)
    let start = text.index(text.startIndex, offsetBy: range.lowerBound)
    let end = text.index(start, offsetBy: range.count)
    return String(decoding: text[start..<end], as: UTF8.self)
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// Lines end with `\n`, `\r\n` or a lone `\r`, as CommonMark and YAML say.
  private static func lineStarts(of bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for index in bytes.indices {
      let next = index + 1
      if bytes[index] == 10 || (bytes[index] == 13 && !(next < bytes.count && bytes[next] == 10)) {
        starts.append(next)
      }
    }
    return starts
  }

  private static func invalidRanges(of bytes: [UInt8]) -> [Range<Int>] {
    var parser = Unicode.UTF8.ForwardParser()
    var iterator = bytes.makeIterator()
    var ranges: [Range<Int>] = []
    var offset = 0
    while true {
      switch parser.parseScalar(from: &iterator) {
      case .valid(let scalar):
        offset += scalar.count
      case .error(let length):
        ranges.append(offset..<offset + length)
        offset += length
      case .emptyInput:
        return ranges
      }
    }
  }
}
