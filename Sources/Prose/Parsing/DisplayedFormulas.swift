/// Finds the displayed formulas of several lines, before blocks are: their lines belong to them,
/// whatever they begin with and however they are indented.
struct DisplayedFormulas {
  private let source: SourceLines
  /// The lines of code and of raw HTML, as far as blocks are known.
  private let verbatimLines: Set<Int>
  /// What is not to be taken for Markdown, in the order of the text.
  private(set) var ranges: [Range<Int>] = []
  /// Whether code or raw HTML seems to begin within one of the formulas: then blocks are not yet
  /// known behind it.
  private(set) var holdsBlocks = false
  /// The line up to which a formula was looked for that holds blocks.
  private var searchedEnd = 0

  /// `nodes` are the blocks of the text as they are without its formulas.
  init(in source: SourceLines, nodes: [SyntaxNode]) {
    self.source = source
    verbatimLines = Self.verbatimLines(nodes)
    var first = 0
    while first < source.lines.count {
      var end = first
      while end < source.lines.count, isText(end) { end += 1 }
      if end - first > 1 || end > first && hasWords(end) { find(in: first..<end) }
      first = max(end, first + 1)
    }
  }

  /// What is not to be taken for Markdown; `read` gives the blocks of the text without some ranges.
  ///
  /// Code that begins in a formula is none, so that what follows may be text: it is read again, but
  /// not so often that the time for a text of many such formulas is not linear.
  static func ranges(
    in source: SourceLines, nodes: [SyntaxNode], read: ([Range<Int>]) -> [SyntaxNode]
  ) -> [Range<Int>] {
    var formulas = Self(in: source, nodes: nodes)
    for _ in 0..<8 where formulas.holdsBlocks {
      formulas = Self(in: source, nodes: read(formulas.ranges))
    }
    return formulas.ranges
  }

  private static func verbatimLines(_ nodes: [SyntaxNode]) -> Set<Int> {
    var lines: Set<Int> = []
    for node in nodes {
      let isFenced: Bool
      switch node.kind {
      case .codeBlock(_, let fenced): isFenced = fenced
      case .htmlBlock: isFenced = false
      default: continue
      }
      let count = node.literal.count { $0 == .newline } + (isFenced ? 2 : 0)
      lines.formUnion(node.line..<node.line + max(1, count))
    }
    return lines
  }

  /// Whether a line may be part of a paragraph.
  private func isText(_ line: Int) -> Bool { !verbatimLines.contains(line) && hasWords(line) }

  /// Whether there are words on a line behind the marks of quotes.
  private func hasWords(_ line: Int) -> Bool {
    source[line].contains { !source.bytes[$0].isSpace && source.bytes[$0] != .quoteMark }
  }

  /// Finds those in lines without an empty one between.
  private mutating func find(in lines: Range<Int>) {
    let start = source[lines.lowerBound].lowerBound
    let bytes = Array(source.bytes[start..<source[lines.upperBound - 1].upperBound])
    guard bytes.firstRange(of: [MathSyntax.dollar, MathSyntax.dollar], from: 0) != nil else {
      return
    }
    var syntax = MathSyntax(bytes)
    var place = 0
    while place < bytes.count {
      switch bytes[place] {
      case .backslash: place += 2
      case UInt8(ascii: "`"):
        let run = bytes[place...].prefix { $0 == UInt8(ascii: "`") }
        place = syntax.codeEnd(at: place) ?? run.endIndex
      case MathSyntax.dollar:
        let marks = bytes[place...].prefix { $0 == MathSyntax.dollar }
        switch syntax.match(at: place) {
        case .formula(let end):
          if marks.count > 1 { add(start + place + 2..<start + end - 2, in: lines) }
          place = end
        case .unclosed(isDisplay: true):
          findOverBlocks(from: start + place, in: lines)
          place = marks.endIndex
        default: place = marks.endIndex
        }
      default: place += 1
      }
    }
  }

  /// Finds the formula that opens at `start` and is closed behind the lines, where code or raw HTML
  /// would begin without it; once in lines without an empty one between, to be linear.
  private mutating func findOverBlocks(from start: Int, in lines: Range<Int>) {
    guard searchedEnd <= lines.lowerBound, hasWords(lines.upperBound) else { return }
    searchedEnd = lines.upperBound
    while hasWords(searchedEnd) { searchedEnd += 1 }
    var syntax = MathSyntax(Array(source.bytes[start..<source[searchedEnd - 1].upperBound]))
    guard case .formula(let end) = syntax.match(at: 0) else { return }
    holdsBlocks = true
    add(start + 2..<start + end - 2, in: lines.lowerBound..<searchedEnd)
  }

  /// Takes what stands between the marks of a formula, if it goes on over lines.
  private mutating func add(_ formula: Range<Int>, in lines: Range<Int>) {
    let first = source.line(at: formula.lowerBound)
    guard source[first].upperBound < formula.upperBound else { return }
    let marks = ContainerMarks(of: first, in: source)
    // Two lists' items with dollars are no formula.
    guard !marks.hasItem || marks.end == formula.lowerBound - 2 || isInside(marks, formula) else {
      return
    }
    ranges.append(formula.lowerBound..<source[first].upperBound)
    for line in first + 1..<max(first + 1, lines.upperBound) {
      if source[line].lowerBound >= formula.upperBound { break }
      let start = ContainerMarks.skipQuotes(marks.depth, in: source[line], of: source)
      let end = min(source[line].upperBound, formula.upperBound)
      if start < end { ranges.append(start..<end) }
    }
  }

  /// Whether all further lines of a formula are indented as the text of the item is that it is in.
  private func isInside(_ marks: ContainerMarks, _ formula: Range<Int>) -> Bool {
    let first = source.line(at: formula.lowerBound)
    let depth = marks.end - source[first].lowerBound
    return source.lines.indices[(first + 1)...].prefix {
      source[$0].lowerBound < formula.upperBound
    }
    .allSatisfy { line in
      let start = ContainerMarks.skipQuotes(marks.depth, in: source[line], of: source)
      let text = source.skip([.space, .tab], in: start..<source[line].upperBound)
      return text - source[line].lowerBound >= depth
    }
  }
}

/// The marks of quotes and lists at the start of a line.
private struct ContainerMarks {
  /// Where the text begins.
  private(set) var end: Int
  /// In how many quotes it stands.
  private(set) var depth = 0
  /// Whether an item of a list begins on the line.
  private(set) var hasItem = false

  init(of line: Int, in source: SourceLines) {
    let line = source[line]
    end = line.lowerBound
    while end < line.upperBound {
      let byte = source.bytes[end]
      if byte.isBlank {
        end += 1
      } else if byte == .quoteMark {
        depth += 1
        end += 1
      } else if let item = Self.item(at: end, in: line, of: source) {
        hasItem = true
        end = item
      } else {
        break
      }
    }
  }

  /// The end of a list's mark, behind which stands a blank.
  private static func item(at start: Int, in line: Range<Int>, of source: SourceLines) -> Int? {
    let digits = source.skip(Array("0123456789".utf8), in: start..<line.upperBound)
    let marks = digits == start ? Array("-+*".utf8) : Array(".)".utf8)
    guard digits - start < 10, digits + 1 < line.upperBound, marks.contains(source.bytes[digits]),
      source.bytes[digits + 1].isBlank
    else { return nil }
    return digits + 1
  }

  /// The place behind at most `depth` marks of quotes.
  static func skipQuotes(_ depth: Int, in line: Range<Int>, of source: SourceLines) -> Int {
    var place = line.lowerBound
    for _ in 0..<depth {
      let mark = source.skip([.space, .tab], in: place..<line.upperBound)
      guard mark < line.upperBound, source.bytes[mark] == .quoteMark else { break }
      place = mark + 1
    }
    return place
  }
}
