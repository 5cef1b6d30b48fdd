import Files
import Options
import Prose
import Values

extension Notebook {
  /// Pins and claims without an end, which Markdown shows as text and nothing would check, with
  /// where each begins.
  static func unclosedComments(
    in document: Document, besides annotations: Annotations, of file: SourceFile
  ) -> [(start: Int, problem: Diagnostic)] {
    let closed = annotations.starts
    let starts = openings(in: file.bytes[document.range]).filter { !closed.contains($0) }
    guard !starts.isEmpty else { return [] }
    return document.proseRanges.flatMap { block in
      starts.hasMember(in: block) ? unclosed(in: file.bytes[block], besides: closed) : []
    }.map { range in
      let problem =
        dashed(range, in: file)
        ?? Diagnostic(
          .invalid, "unclosed-comment", "comment without an end", in: file, at: range,
          hint: "expected '-->' at the end of the pin, claim or exemption")
      return (range.lowerBound, problem)
    }
  }

  /// Fences that are nearly those of directives, and that cannot be read as such.
  static func nearDirectives(
    in document: Document, besides cells: [Cell], kinds: [String], of file: SourceFile
  ) -> [Diagnostic] {
    let known = Set(cells.map(\.range.lowerBound))
    return document.codeBlocks.filter { !known.contains($0.range.lowerBound) }.compactMap {
      NearDirective($0, in: file, kinds: kinds)?.problem
    }
  }

  /// What is said of a comment that a `--` inside keeps from being one.
  private static func dashed(_ opening: Range<Int>, in file: SourceFile) -> Diagnostic? {
    guard let end = end(ofCommentAt: opening.upperBound, in: file.bytes),
      let dashes = file.bytes[opening.upperBound..<end + 1].firstRange(of: "--")
    else { return nil }
    let inside = file.slice(opening.lowerBound + 4..<end)
    // What comes after an empty line is no end of this one.
    guard !inside.contains("\n\n"), !inside.contains("\r\n\r\n") else { return nil }
    var escaped = inside.split(separator: "--", omittingEmptySubsequences: false)
      .joined(separator: "-\\-")
    if escaped.contains("---") { escaped = inside }
    if escaped.hasSuffix("-") { escaped += " " }
    return Diagnostic(
      .invalid, "refused-comment", "'--' inside a comment, which Markdown takes for text",
      in: file, at: dashes, hint: "write '<!--\(escaped)-->'")
  }

  /// Formulas without an end, whose dollars and TeX the page would show as text.
  static func unclosedFormulas(in document: Document, of file: SourceFile) -> [Diagnostic] {
    document.unclosedFormulas.map { range in
      Diagnostic(
        .invalid, "unclosed-formula", "formula without an end", severity: .warning, in: file,
        at: range,
        hint: "close it with '$$' before the next empty line, or write a fence '```math'")
    }
  }

  /// Tables that are refused for the number of their columns.
  static func wideTables(in document: Document, of file: SourceFile) -> [Diagnostic] {
    document.wideTables.map { range in
      Diagnostic(
        .invalid, "wide-table", "table of more than \(WideTables.limit) columns", in: file,
        at: range)
    }
  }

  /// No pin that anyone writes has more bytes.
  private static let longestComment = 2_000

  /// Where `-->` stands before another comment begins.
  private static func end(ofCommentAt start: Int, in bytes: [UInt8]) -> Int? {
    for place in start..<min(bytes.count, start + longestComment) {
      let rest = bytes[place...]
      if rest.starts(with: "<!--".utf8) { return nil }
      if rest.starts(with: "-->".utf8) { return place }
    }
    return nil
  }

  private static let openings = ["<!--=", "<!--?", "<!--~"]

  /// Where the text of an opening stands, code included.
  private static func openings(in bytes: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    var rest = bytes
    while let found = rest.firstRange(of: "<!--") {
      rest = rest[found.upperBound...]
      if let mark = rest.first, "=?~".utf8.contains(mark) { starts.append(found.lowerBound) }
    }
    return starts
  }

  private static func unclosed(
    in bytes: ArraySlice<UInt8>, besides closed: Set<Int>
  ) -> [Range<Int>] {
    var cursor = ByteCursor(bytes)
    var found: [Range<Int>] = []
    while !cursor.isAtEnd {
      let start = cursor.position
      if !closed.contains(start), cursor.skip(anyOf: openings) != nil {
        found.append(start..<cursor.position)
      } else if !cursor.skipMarkup() {
        cursor.position += 1
      }
    }
    return found
  }
}

extension [Int] {
  /// Whether a number of the list, which is sorted, lies in a range.
  fileprivate func hasMember(in range: Range<Int>) -> Bool {
    let next = partitioningIndex { $0 >= range.lowerBound }
    return next < count && range.contains(self[next])
  }
}
