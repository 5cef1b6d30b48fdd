/// Makes a table, whose rows and cells it finds by splitting their lines as cmark does.
struct TableBuilder {
  let nodes: [SyntaxNode]
  let source: SourceLines
  let readsCitations: Bool

  /// The table at `index`.
  func table(_ index: Int) -> Block? {
    guard case .table(let alignments) = nodes[index].kind else { return nil }
    let rows = nodes.children(of: index)
    guard let header = rows.first else { return nil }
    let headerLine = rows.dropFirst().first.map { nodes[$0].line - 2 } ?? lastHeaderLine(index)
    let head = row(header, line: headerLine)
    let body = rows.dropFirst().enumerated().map { row($1, line: headerLine + 2 + $0) }
    let last = source.trimmed(source[headerLine + 1 + body.count]).upperBound
    return .table(
      Block.Table(
        alignments: alignments, header: head, rows: body,
        range: head.range.lowerBound..<max(head.range.upperBound, last)))
  }

  /// The header's line where no row follows: below the paragraph that cmark cut off, if any.
  private func lastHeaderLine(_ index: Int) -> Int {
    // The block that ends here is near: inlines of its own stand between, and nothing else.
    let previous = nodes[..<index].last { $0.kind.isLeafBlock }.flatMap {
      $0.end == index ? $0 : nil
    }
    guard let previous, previous.line < 0 else { return nodes[index].line }
    return nodes[index].line + 1 + previous.content.trimmedEnd.count { $0 == .newline }
  }

  private func row(_ index: Int, line: Int) -> Block.Table.Row {
    let cells = nodes.children(of: index)
    let contents = cells.map { nodes[$0].content }
    let line = source.trimmed(source[line])
    let (start, texts) = split(line, into: contents)
    return Block.Table.Row(
      cells: zip(cells, texts).map { cell, text in
        var inlines = InlineBuilder.inlines(of: cell, in: nodes, text: text)
        if readsCitations { inlines = CitationBuilder(source: source).inlines(inlines) }
        return Block.Table.Cell(inlines: inlines, range: text.source)
      },
      range: start..<max(start, line.upperBound))
  }

  /// Where the row begins behind the marks of its containers, and the texts of its cells.
  private func split(_ line: Range<Int>, into contents: [[UInt8]]) -> (Int, [MappedText]) {
    let marks: [UInt8] = [.space, .tab, UInt8(ascii: ">")]
    let last = source.skip(marks, in: line)
    for start in (line.lowerBound...last).reversed() {
      if let texts = texts(start..<line.upperBound, contents) { return (start, texts) }
    }
    // Behind the mark of a list's item, which stands before the row's first bar.
    let bar = (last..<max(last, line.upperBound)).first { source.bytes[$0] == .bar }
    for start in last..<max(last, bar.map { $0 + 1 } ?? line.upperBound) {
      if let texts = texts(start..<line.upperBound, contents) { return (start, texts) }
    }
    return (last, contents.map { _ in source.text(at: line.upperBound) })
  }

  /// The texts of the cells of a row, nil if they are not `contents`.
  private func texts(_ row: Range<Int>, _ contents: [[UInt8]]) -> [MappedText]? {
    var place = row.lowerBound
    if row.contains(place), source.bytes[place] == .bar { place += 1 }
    var texts: [MappedText] = []
    for content in contents {
      guard place < row.upperBound else {
        guard content.isEmpty else { return nil }
        texts.append(source.text(at: row.upperBound))
        continue
      }
      let end = cellEnd(from: place, in: row)
      guard let text = text(of: content, in: place..<end) else { return nil }
      texts.append(text)
      place = min(end + 1, row.upperBound)
    }
    return texts
  }

  /// The bar that ends the cell; one behind a backslash does not.
  private func cellEnd(from start: Int, in row: Range<Int>) -> Int {
    (start..<row.upperBound).first {
      source.bytes[$0] == .bar && ($0 == start || source.bytes[$0 - 1] != .backslash)
    } ?? row.upperBound
  }

  private func text(of content: [UInt8], in cell: Range<Int>) -> MappedText? {
    let trimmed = source.trimmed(cell)
    var place = trimmed.first { !source.bytes[$0].isSpace } ?? trimmed.upperBound
    // A backslash takes a byte of the source more: without one the lengths tell them apart.
    guard trimmed.upperBound - place >= content.count else { return nil }
    if trimmed.upperBound - place > content.count, !source.bytes[trimmed].contains(.backslash) {
      return nil
    }
    var text = source.text(at: place)
    for byte in content {
      let isEscape =
        place + 1 < trimmed.upperBound && source.bytes[place] == .backslash
        && source.bytes[place + 1] == .bar
      let end = place + (isEscape ? 2 : 1)
      guard end <= trimmed.upperBound, source.bytes[end - 1] == byte else { return nil }
      text.append(byte, for: place..<end)
      place = end
    }
    return place == trimmed.upperBound ? text : nil
  }
}
