import Options

/// Finds the source of the lines that a block's inlines were read from.
struct LineFinder {
  let source: SourceLines
  /// The lines on which blocks begin, sorted.
  let blockLines: [Int]

  /// A block's text and the lines it stands on.
  struct Found {
    let text: MappedText
    let lastLine: Int
    /// Whether the text is the title behind the `#` of a heading.
    var isHeadingLine = false
  }

  /// The text of the paragraph or heading at `index`.
  func text(of nodes: [SyntaxNode], _ index: Int) -> Found {
    let node = nodes[index]
    let start = source[node.line].lowerBound + max(0, node.column)
    if case .heading = node.kind, let title = titleStart(start, source[node.line]) {
      var text = source.text(at: title)
      text.append(node.content.trimmedEnd, at: title)
      return Found(text: text, lastLine: node.line, isHeadingLine: true)
    }
    // A paragraph that cmark cut off a table has no place: it begins where the table did.
    let isPlaced = node.line >= 0
    let first = isPlaced || node.end == nodes.count ? node : nodes[node.end]
    return find(
      node.content.trimmedEnd, from: max(0, first.line), column: first.column,
      areBarsEscaped: !isPlaced)
  }

  /// Where the title begins on a line whose heading begins at `start`, nil for an underlined one.
  private func titleStart(_ start: Int, _ line: Range<Int>) -> Int? {
    guard line.contains(start) else { return nil }
    let end = source.skip([UInt8(ascii: "#")], in: start..<line.upperBound)
    guard (1...6).contains(end - start) else { return nil }
    let title = source.skip([.space, .tab], in: end..<line.upperBound)
    return title > end || end == line.upperBound ? title : nil
  }

  /// The first place at which the lines of `content` stand, from `line` on: link definitions that
  /// stood before them are gone.
  private func find(
    _ content: ArraySlice<UInt8>, from line: Int, column: Int, areBarsEscaped: Bool
  ) -> Found {
    let parts = content.split(separator: .newline, omittingEmptySubsequences: false)
    let start = source[line].lowerBound + max(0, column)
    var first = line
    let end = max(nextBlock(after: line), line + parts.count)
    while first + parts.count <= min(end, source.lines.count) {
      let text = text(parts, at: first, areBarsEscaped: areBarsEscaped)
      if let text, isStart(text.source.lowerBound, first, line, start) {
        return Found(text: text, lastLine: first + parts.count - 1)
      }
      first += 1
    }
    var text = source.text(at: start)
    let room = max(0, source.range.upperBound - start)
    text.append(content.prefix(room), at: min(start, source.range.upperBound))
    return Found(text: text, lastLine: line + parts.count - 1)
  }

  /// The line on which the first block behind `line` begins: no text goes on beyond it.
  private func nextBlock(after line: Int) -> Int {
    let next = blockLines.partitioningIndex { $0 > line }
    return next < blockLines.count ? blockLines[next] : source.lines.count
  }

  private func text(_ parts: [ArraySlice<UInt8>], at first: Int, areBarsEscaped: Bool)
    -> MappedText?
  {
    var text = source.text(at: source[first].lowerBound)
    for (index, part) in parts.enumerated() {
      let line = source[first + index]
      let isThere = text.append(
        part, endOf: line, in: source.bytes, areBarsEscaped: areBarsEscaped)
      guard isThere else { return nil }
      if index + 1 < parts.count {
        text.append(.newline, for: line.upperBound..<source.start(after: first + index))
      }
    }
    return text
  }

  /// Whether a text that begins at `place` can be the one that was looked for.
  private func isStart(_ place: Int, _ line: Int, _ firstLine: Int, _ start: Int) -> Bool {
    guard line > firstLine else { return place == start }
    let marks: [UInt8] = [.space, .tab, UInt8(ascii: ">")]
    return source.skip(marks, in: source[line].lowerBound..<place) == place
  }
}

extension [UInt8] {
  /// The bytes without the spaces at their end.
  var trimmedEnd: ArraySlice<UInt8> {
    self[..<((lastIndex { !$0.isSpace } ?? -1) + 1)]
  }
}
