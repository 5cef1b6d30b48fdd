import Options

/// Pieces of a file read as one text: the lines of a block without the marks of a quote around.
package struct SourcePieces: Sendable {
  package let file: SourceFile
  private let pieces: [Range<Int>]
  /// Where each piece begins in the text.
  private let starts: [Int]

  /// The bytes of the text.
  let bytes: [UInt8]

  package init(_ file: SourceFile, _ pieces: [Range<Int>]) {
    self.file = file
    self.pieces = pieces
    var bytes: [UInt8] = []
    starts = pieces.map { piece in
      defer { bytes += Array(file.slice(piece).utf8) }
      return bytes.count
    }
    self.bytes = bytes
  }

  /// The whole of a file but its byte order mark.
  package init(_ file: SourceFile) {
    self.init(file, [file.contentStart..<file.bytes.count])
  }

  /// From each of these offsets to the end of its line.
  package init(_ file: SourceFile, linesFrom starts: [Int]) {
    self.init(
      file,
      starts.map { $0..<max($0, file.start(ofLine: file.line(at: $0) + 1)) })
  }

  /// The bytes of the file that a range of the text stands for.
  func range(_ range: Range<Int>) -> Range<Int> {
    let start = offset(range.lowerBound)
    // The end of a piece belongs to it, and not to the next one.
    let end = range.isEmpty ? start : offset(range.upperBound - 1) + 1
    return start..<max(start, end)
  }

  private func offset(_ offset: Int) -> Int {
    guard !pieces.isEmpty else { return file.contentStart }
    let place = max(0, starts.partitioningIndex { $0 > offset } - 1)
    return min(pieces[place].lowerBound + offset - starts[place], pieces[place].upperBound)
  }
}
