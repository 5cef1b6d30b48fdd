/// Finds the fences, the info string and the lines of a code block.
struct CodeSyntax {
  let source: SourceLines
  let node: SyntaxNode
  /// Where the block begins.
  let start: Int

  /// The block; `mayClose` tells whether a closing fence can stand on a line.
  func block(info: String, isFenced: Bool, mayClose: (Int) -> Bool) -> Block {
    let firstLine = node.line + (isFenced ? 1 : 0)
    let content = VerbatimFinder(source: source).verbatim(node.literal, firstLine: firstLine)
    let count = content.lineStarts.count
    let infoRange = isFenced ? infoRange : start..<start
    let closing = isFenced ? closingFence(on: firstLine + count, mayClose) : nil
    let end = closing ?? (count == 0 ? infoRange.upperBound : content.range.upperBound)
    let range = source.trimmed(start..<max(start, end))
    let id = HeadingIdentifier.explicit(in: Array(info.utf8))
    if isFenced, info == "math" || id.map({ info == "math {#\($0)}" }) == true {
      let tex = content.text.hasSuffix("\n") ? String(content.text.dropLast()) : content.text
      let lines = Verbatim(
        text: tex, lineStarts: content.lineStarts, range: content.range, padding: content.padding)
      return .math(Block.MathBlock(content: lines, id: id, range: range))
    }
    return .code(
      Block.CodeBlock(
        info: info, infoRange: infoRange, isFenced: isFenced, content: content, range: range))
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
