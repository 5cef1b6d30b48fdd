import Files
import Options
import Prose
import Values

/// Marks of footnotes that are not there, and footnotes that no mark leads to.
struct FootnoteCheck {
  /// The notes that nothing cites, each with the lines that belong to it.
  private(set) var unused: [Range<Int>] = []
  private(set) var findings: [Diagnostic] = []

  /// The start of a note on its line: `[^label]:`.
  private struct Definition {
    var label: String
    var range: Range<Int>
  }

  init(_ document: Document, of file: SourceFile) {
    guard file.bytes[document.range].firstRange(of: "[^") != nil else { return }
    let definitions = Self.definitions(in: document, of: file)
    findings = Self.undefined(in: document, of: file, among: definitions.map(\.label))
    let used = Set(document.footnotes.map(\.range.lowerBound))
    let labels = Dictionary(
      document.footnotes.map { ($0.label.lowercased(), $0.range) },
      uniquingKeysWith: { first, _ in first })
    for (index, definition) in definitions.enumerated()
    where !used.contains(definition.range.lowerBound) {
      let next = index + 1 < definitions.count ? definitions[index + 1].range.lowerBound : nil
      unused.append(Self.lines(of: definition, before: next ?? file.bytes.count, of: file))
      findings.append(Self.unused(definition, besides: labels, in: file))
    }
  }

  private static func unused(
    _ definition: Definition, besides labels: [String: Range<Int>], in file: SourceFile
  ) -> Diagnostic {
    let label = definition.label
    guard let first = labels[label.lowercased()] else {
      return Diagnostic(
        .finding, "unused-footnote", "footnote '\(label)' is not cited", in: file,
        at: definition.range, hint: "cite it with [^\(label)], or delete it")
    }
    return Diagnostic(
      .finding, "duplicate-footnote", "second footnote '\(label)', which the page drops", in: file,
      at: definition.range,
      notes: [.init("note", "first in line \(file.line(at: first.lowerBound))")])
  }

  /// Lines that begin with `[^label]:`, outside of code and formulas.
  private static func definitions(in document: Document, of file: SourceFile) -> [Definition] {
    let verbatim = JoinedRanges(
      document.codeBlocks.map(\.range) + document.formulas + document.htmlBlocks.map(\.range)
        + document.proseRanges)
    let cited = Set(document.footnotes.map(\.range.lowerBound))
    let first = file.line(at: document.range.lowerBound)
    guard first <= file.lineCount else { return [] }
    return (first...file.lineCount).compactMap { number in
      guard let found = definition(in: file.bytes[file.range(ofLine: number)]) else { return nil }
      let isProse = verbatim.overlap(found.range) && !cited.contains(found.range.lowerBound)
      return isProse ? nil : found
    }
  }

  private static func definition(in line: ArraySlice<UInt8>) -> Definition? {
    var cursor = ByteCursor(line)
    cursor.skipContainerMarks()
    let start = cursor.position
    guard cursor.skip("[^"), let label = cursor.skipLabel(), cursor.skip("]:") else { return nil }
    return Definition(label: label, range: start..<cursor.position - 1)
  }

  /// A note's line with those that go on with it.
  private static func lines(
    of definition: Definition, before limit: Int, of file: SourceFile
  ) -> Range<Int> {
    let start = definition.range.lowerBound
    var line = file.line(at: start)
    var end = file.range(ofLine: line).upperBound
    while line < file.lineCount {
      line += 1
      let next = file.range(ofLine: line)
      let bytes = file.bytes[next]
      let goesOn = bytes.first.map { $0 == 32 || $0 == 9 } ?? false
      guard next.upperBound <= limit, goesOn || !bytes.isEmpty else { break }
      end = next.upperBound
    }
    return start..<end
  }

  /// Marks in the prose that lead to no note.
  private static func undefined(
    in document: Document, of file: SourceFile, among labels: [String]
  ) -> [Diagnostic] {
    let known = Set(document.footnoteReferences.map(\.range.lowerBound))
    let links = Set(document.links.map(\.range.lowerBound))
    var hints = NearMisses(among: labels)
    return document.proseRanges.flatMap { block -> [Diagnostic] in
      guard file.bytes[block].firstRange(of: "[^") != nil else { return [] }
      return marks(in: file.bytes[block]).compactMap { label, range in
        guard !known.contains(range.lowerBound), !links.contains(range.lowerBound) else {
          return nil
        }
        return Diagnostic(
          .finding, "undefined-footnote", "no footnote '\(label)'", in: file, at: range,
          hint: hints.hint(for: label)
            ?? "write the note on a line of its own, '[^\(label)]: …', or '\\[' for plain text")
      }
    }
  }

  private static func marks(in block: ArraySlice<UInt8>) -> [(label: String, range: Range<Int>)] {
    var found: [(label: String, range: Range<Int>)] = []
    var cursor = ByteCursor(block)
    while !cursor.isAtEnd {
      let start = cursor.position
      if cursor.skip("[^"), let label = cursor.skipLabel(), cursor.skip("]") {
        if cursor.peek() != UInt8(ascii: "(") { found.append((label, start..<cursor.position)) }
        continue
      }
      cursor.position = start
      if !cursor.skipMarkup() { cursor.position += 1 }
    }
    return found
  }
}

extension ByteCursor {
  /// Steps over the label of a footnote; nil where there is none.
  fileprivate mutating func skipLabel() -> String? {
    let start = position
    skip { $0 != "]" && $0 != "[" && $0.value > 32 }
    return position > start && position - start <= 256 ? text(start..<position) : nil
  }

  /// Steps over the marks of quotes and lists at a line's start.
  fileprivate mutating func skipContainerMarks() {
    while true {
      skip { " \t>".unicodeScalars.contains($0) }
      var ahead = self
      ahead.skip(while: AddressSyntax.isDigit)
      let isNumbered = ahead.position > position
      let mark = ahead.skip(anyOf: isNumbered ? [". ", ") "] : ["- ", "* ", "+ "])
      guard mark != nil else { return }
      self = ahead
    }
  }
}
