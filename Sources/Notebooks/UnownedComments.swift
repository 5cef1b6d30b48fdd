import Files
import Options
import Prose
import Values

/// Comments that look like pins, claims or exemptions, and that no sentence of the text has.
///
/// Markdown drops some of what is written: cells that a table has no heading for, footnotes that
/// nothing cites, titles of links. Code, and what stands behind a backslash, is text.
struct UnownedComments {
  private let file: SourceFile
  private let document: Document
  private let cells: [Cell]
  private let unusedNotes: [Range<Int>]
  /// Code, and comments that were read, each by its bytes.
  private let plain: JoinedRanges

  init(
    in document: Document, _ cells: [Cell], unusedNotes: [Range<Int>], of file: SourceFile
  ) {
    self.file = file
    self.document = document
    self.cells = cells
    self.unusedNotes = unusedNotes
    let directives = Set(cells.map(\.range.lowerBound))
    plain = JoinedRanges(
      document.codeSpans
        + document.codeBlocks.map(\.range).filter { !directives.contains($0.lowerBound) })
  }

  /// What is said of each; `known` are those of which something else is said.
  func findings(besides known: Set<Int>) -> [Diagnostic] {
    let starts = Self.starts(in: file.bytes).filter { !known.contains($0) }
    guard !starts.isEmpty else { return [] }
    let parts = parts()
    var lines = CodeOnLines(file)
    return starts.compactMap { start in
      let opening = start..<start + 5
      guard !plain.overlap(opening), !lines.hides(start),
        let marker = AnnotationBody.Marker(opening: file.bytes[opening])
      else { return nil }
      let (name, hint) = place(of: opening, among: parts)
      return Diagnostic(
        .finding, "unowned-comment", "\(marker.name) \(name), which nothing checks", in: file,
        at: opening, hint: hint)
    }
  }

  private static func starts(in bytes: [UInt8]) -> [Int] {
    var starts: [Int] = []
    var rest = bytes[...]
    while let found = rest.firstRange(of: "<!--") {
      rest = rest[found.upperBound...]
      if AnnotationBody.Marker(opening: bytes[found.lowerBound...]) != nil {
        starts.append(found.lowerBound)
      }
    }
    return starts
  }

  /// A part of the text in which Markdown reads no comments, and what to do about that.
  private struct Part {
    var ranges: JoinedRanges
    var name: String
    var hint: String
  }

  /// The parts, the narrower ones first.
  private func parts() -> [Part] {
    let links = document.links.map(\.range) + document.images.map(\.range)
    let html = document.tags.map(\.range) + document.htmlBlocks.map(\.range)
    return [
      Part(
        ranges: JoinedRanges([0..<document.range.lowerBound]), name: "in the front matter",
        hint: "write it into a sentence of the text"),
      Part(
        ranges: JoinedRanges(cells.map(\.range)), name: "in the options of a directive",
        hint: "pins stand in the text and in captions"),
      Part(
        ranges: JoinedRanges(unusedNotes), name: "in a footnote that is not cited",
        hint: "cite the note, or delete it"),
      Part(
        ranges: JoinedRanges(document.formulas), name: "in a formula",
        hint: "write it behind the dollar that closes the formula"),
      Part(
        ranges: JoinedRanges(document.comments.map(\.range)), name: "in another comment",
        hint: "close the comment before with '-->', or delete this one"),
      Part(
        ranges: JoinedRanges(links), name: "in the address or title of a link",
        hint: "write it into the sentence"),
      Part(
        ranges: JoinedRanges(html), name: "in an HTML tag, or without an end",
        hint: "write it into the text, closed by '-->'"),
    ]
  }

  /// Where it stands, and what to do about that.
  private func place(of range: Range<Int>, among parts: [Part]) -> (name: String, hint: String) {
    if let table = table(at: range.lowerBound) {
      let count = table.header.cells.count
      return (
        "in a cell that the table does not have",
        count == 1 ? "the table has 1 column" : "the table has \(count) columns"
      )
    }
    let part = parts.first { $0.ranges.overlap(range) }
    return part.map { ($0.name, $0.hint) } ?? ("outside all text", "write it into a sentence")
  }

  private func table(at place: Int) -> Block.Table? {
    let next = document.tables.partitioningIndex { $0.range.upperBound > place }
    guard next < document.tables.count, document.tables[next].range.contains(place) else {
      return nil
    }
    return document.tables[next]
  }
}

/// The code between backticks and the escapes of lines of which Markdown keeps nothing.
private struct CodeOnLines {
  private let file: SourceFile
  private var line: Range<Int> = 0..<0
  private var shown: Set<Int> = []

  init(_ file: SourceFile) {
    self.file = file
  }

  /// Whether what begins at a place is code, or stands behind a backslash.
  mutating func hides(_ place: Int) -> Bool {
    if !line.contains(place) { read(file.range(ofLine: file.line(at: place))) }
    return !shown.contains(place)
  }

  private mutating func read(_ range: Range<Int>) {
    line = range
    shown = []
    var cursor = ByteCursor(file.bytes[range])
    while !cursor.isAtEnd {
      if cursor.skipEscapeOrCode() { continue }
      if cursor.peek() == UInt8(ascii: "<") { shown.insert(cursor.position) }
      cursor.position += 1
    }
  }
}
