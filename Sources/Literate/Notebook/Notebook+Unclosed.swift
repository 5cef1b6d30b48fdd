import Prose

extension Notebook {
  /// Pins and claims without an end, which Markdown shows as text and nothing would check.
  static func unclosedComments(
    in document: Document, besides annotations: Annotations, of file: SourceFile
  ) -> [Diagnostic] {
    let closed = Set(annotations.ranges.map(\.lowerBound))
    let starts = openings(in: file.bytes[document.range]).filter { !closed.contains($0) }
    guard !starts.isEmpty else { return [] }
    return document.proseRanges.flatMap { block in
      starts.contains(where: block.contains) ? unclosed(in: file.bytes[block]) : []
    }.map { range in
      Diagnostic(
        .invalid, "unclosed-comment", "comment without an end", in: file, at: range,
        hint: "expected '-->' at the end of the pin, claim or exemption")
    }
  }

  private static let openings = ["<!--=", "<!--?", "<!--~"]

  /// Where the text of an opening stands, code included.
  private static func openings(in bytes: ArraySlice<UInt8>) -> [Int] {
    var starts: [Int] = []
    var rest = bytes
    while let found = rest.firstRange(of: Array("<!--".utf8)) {
      rest = rest[found.upperBound...]
      if let mark = rest.first, "=?~".utf8.contains(mark) { starts.append(found.lowerBound) }
    }
    return starts
  }

  private static func unclosed(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
    var cursor = ByteCursor(bytes)
    var found: [Range<Int>] = []
    while !cursor.isAtEnd {
      let start = cursor.position
      if cursor.skipMarkup() { continue }
      if cursor.skip(anyOf: openings) != nil {
        found.append(start..<cursor.position)
      } else {
        cursor.position += 1
      }
    }
    return found
  }
}

extension Document {
  /// The blocks of running text: paragraphs, headings and cells of tables.
  var proseRanges: [Range<Int>] {
    collect { node in
      switch node {
      case .block(.paragraph(let paragraph)): paragraph.range
      case .block(.heading(let heading)): heading.range
      case .cell(let cell): cell.range
      default: nil
      }
    }
  }
}
