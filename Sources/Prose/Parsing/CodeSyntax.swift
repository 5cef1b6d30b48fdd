/// Finds the fences, the info string and the lines of a code block.
struct CodeSyntax {
  let source: SourceLines
  let node: SyntaxNode
  /// Where the block begins.
  let start: Int

  /// The block; `mayClose` tells whether a closing fence can stand on a line.
  func block(info: String, isFenced: Bool, mayClose: (Int) -> Bool) -> Block {
    let lines = node.literal.split(separator: .newline, omittingEmptySubsequences: false).dropLast()
    let firstLine = node.line + (isFenced ? 1 : 0)
    let starts = lines.enumerated().map { lineStart($1, in: source[firstLine + $0]) }
    let content = contentRange(starts, firstLine: firstLine)
    let infoRange = isFenced ? infoRange : start..<start
    let closing = isFenced ? closingFence(on: firstLine + lines.count, mayClose) : nil
    let end = closing ?? (starts.isEmpty ? infoRange.upperBound : content.upperBound)
    let range = source.trimmed(start..<max(start, end))
    let literal = String(decoding: node.literal, as: UTF8.self)
    if isFenced, info == "math" {
      let tex = literal.hasSuffix("\n") ? String(literal.dropLast()) : literal
      return .math(Block.MathBlock(tex: tex, range: range))
    }
    return .code(
      Block.CodeBlock(
        info: info, infoRange: infoRange, literal: literal, isFenced: isFenced, range: range,
        contentRange: content, lineStarts: starts))
  }

  /// Where a line of the literal begins: it is the end of its source line, but for a tab that the
  /// indentation ends within.
  private func lineStart(_ line: ArraySlice<UInt8>, in sourceLine: Range<Int>) -> Int {
    var text = MappedText(at: sourceLine.upperBound)
    guard text.append(line, endOf: sourceLine, in: source.bytes) else {
      return max(sourceLine.lowerBound, sourceLine.upperBound - line.count)
    }
    return text.source.lowerBound
  }

  private func contentRange(_ starts: [Int], firstLine: Int) -> Range<Int> {
    guard let first = starts.first else {
      let place = source[firstLine].lowerBound
      return place..<place
    }
    return first..<max(first, source.start(after: firstLine + starts.count - 1))
  }

  private var fenceLength: Int {
    let line = start..<max(start, source[node.line].upperBound)
    guard let mark = line.first.map({ source.bytes[$0] }) else { return 0 }
    return source.skip([mark], in: line) - start
  }

  private var infoRange: Range<Int> {
    let end = max(start, source[node.line].upperBound)
    let first = source.skip([.space, .tab], in: min(start + fenceLength, end)..<end)
    return source.trimmed(first..<end)
  }

  /// The end of the fence that closes the block on a line, nil where none does.
  private func closingFence(on line: Int, _ mayClose: (Int) -> Bool) -> Int? {
    guard source.lines.indices.contains(line), mayClose(line) else { return nil }
    let marks: [UInt8] = [.space, .tab, UInt8(ascii: ">")]
    let range = source.trimmed(source[line])
    let fence = source.skip(marks, in: range)
    let end = source.skip([source.bytes[start]], in: fence..<range.upperBound)
    return end == range.upperBound && end - fence >= fenceLength && end > fence ? end : nil
  }
}
