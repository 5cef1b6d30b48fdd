import Options

/// Places in long lines with the number of characters before them, so that columns of thousands of
/// places in a line are found without counting from its start each time.
struct ColumnMarks: Sendable {
  /// A byte offset, and the characters of its line before it.
  struct Mark: Sendable {
    var offset: Int
    var count: Int
  }

  /// Sorted by their offsets.
  private var marks: [Mark] = []

  /// Between marks lie about so many bytes; a shorter line has none.
  private static let distance = 512

  /// Marks the lines of a text that begin at `lineStarts`.
  init(in text: String, lineStarts: [Int]) {
    let utf8 = text.utf8
    // No column counts a byte order mark.
    let mark = utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    for (place, lineStart) in lineStarts.enumerated() {
      let start = max(lineStart, mark)
      let end = place + 1 < lineStarts.count ? lineStarts[place + 1] : utf8.count
      guard end - start > 2 * Self.distance else { continue }
      let first = utf8.index(utf8.startIndex, offsetBy: start)
      add(text[first..<utf8.index(first, offsetBy: end - start)], from: start)
    }
  }

  private mutating func add(_ line: Substring, from start: Int) {
    var mark = Mark(offset: start, count: 0)
    var last = start
    for character in line {
      if mark.offset - last >= Self.distance {
        marks.append(mark)
        last = mark.offset
      }
      mark.offset += character.utf8.count
      mark.count += 1
    }
  }

  /// The last mark up to `offset` in the line that begins at `start`; the start where there is none.
  func last(before offset: Int, from start: Int) -> Mark {
    let next = marks.partitioningIndex { $0.offset > offset }
    let mark = next > 0 ? marks[next - 1] : Mark(offset: start, count: 0)
    return mark.offset > start ? mark : Mark(offset: start, count: 0)
  }
}
