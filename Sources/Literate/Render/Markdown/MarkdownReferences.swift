import Prose

/// What reads otherwise in a Markdown report than in its notebook: references, citations, numbers.
struct MarkdownReferences {
  /// Bytes of a text, and what stands there in the report.
  typealias Change = (range: Range<Int>, text: String)

  private let references: CrossReferences
  private let sections: SectionNumbers
  private let equations: EquationNumbers
  private let report: Report

  init(_ report: Report) {
    self.report = report
    references = CrossReferences(report)
    sections = SectionNumbers(report)
    equations = EquationNumbers(report.notebook.document)
  }

  /// The changes in the notebook's own text.
  func changes() -> [Change] {
    let document = report.notebook.document
    return inlines(of: document) + document.headings.flatMap(heading)
      + document.namedFormulas.flatMap(formula)
  }

  /// A caption as readers see it, without comments.
  func caption(_ markdown: String) -> String {
    let document = MarkdownParser.parse(markdown, citations: report.hasBibliography)
    var changes = inlines(of: document)
    changes += document.comments.map { ($0.range, "") }
    changes += UnsafeMarkdown.changes(in: document)
    let bytes = Array(markdown.utf8)
    var text: [UInt8] = []
    var place = 0
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where change.range.lowerBound >= place {
      text += bytes[place..<change.range.lowerBound] + Array(change.text.utf8)
      place = change.range.upperBound
    }
    return String(decoding: text + bytes[place...], as: UTF8.self)
  }

  private func inlines(of document: Document) -> [Change] {
    let links = document.links.compactMap { link in
      references.text(of: link).map { (range: link.range, text: MarkdownText.escaped($0)) }
    }
    return links
      + document.citations.map { citation in
        (citation.range, MarkdownText.escaped(report.citations.text(of: citation)))
      }
  }

  private func heading(_ heading: Block.Heading) -> [Change] {
    guard let number = sections[heading.id], let first = heading.inlines.first else { return [] }
    let start = first.range.lowerBound
    return [(start..<start, "\(number) ")]
  }

  /// The number goes where the formula begins, its name behind it goes away.
  private func formula(_ formula: Block.MathBlock) -> [Change] {
    guard let id = formula.id else { return [] }
    let source = report.notebook.file
    let bytes = source.bytes[formula.range]
    let mark = "{#\(id)}"
    guard var name = bytes.lastRange(of: Array(mark.utf8)) else { return [] }
    while source.bytes[name.lowerBound - 1] == UInt8(ascii: " ") {
      name = name.lowerBound - 1..<name.upperBound
    }
    let added = equations.tex(of: formula).dropFirst(formula.tex.count)
    let tag = String(added.drop { $0 == " " })
    if source.slice(formula.range).hasPrefix("$$") {
      let start = formula.range.lowerBound + 2
      return [(start..<start, tag), (name, "")]
    }
    return [(name, tag.isEmpty ? "" : "\n\(tag)")]
  }
}

extension Report {
  /// Whether `@name` cites a work.
  var hasBibliography: Bool { !notebook.frontMatter.bibliography.isEmpty }
}

extension ArraySlice<UInt8> {
  /// Where bytes stand for the last time.
  fileprivate func lastRange(of wanted: [UInt8]) -> Range<Int>? {
    guard count >= wanted.count else { return nil }
    return (startIndex...endIndex - wanted.count).reversed()
      .first { self[$0..<$0 + wanted.count].elementsEqual(wanted) }
      .map { $0..<$0 + wanted.count }
  }
}
