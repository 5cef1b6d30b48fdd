import Files
import Notebooks
import Prose
import Reports

/// What reads otherwise in a Markdown report than in its notebook: references, citations, numbers.
struct MarkdownReferences {
  /// Bytes of a text, and what stands there in the report.
  typealias Change = (range: Range<Int>, text: String)

  private let references: CrossReferences
  private let sections: SectionNumbers
  private let equations: EquationNumbers
  private let report: Report
  /// What links of the text lead to.
  private let targets: Set<String>
  /// Whether GitHub typesets the formulas.
  private let isForGitHub: Bool

  init(_ report: Report, forGitHub isForGitHub: Bool) {
    self.report = report
    self.isForGitHub = isForGitHub
    targets = Set(
      report.notebook.document.links.filter { $0.address.hasPrefix("#") }
        .map { String($0.address.dropFirst()) })
    references = CrossReferences(report)
    sections = SectionNumbers(report)
    equations = EquationNumbers(report.notebook.document)
  }

  /// The changes in the notebook's own text.
  func changes() -> [Change] {
    let document = report.notebook.document
    let texts = inlines(of: document) + document.headings.flatMap(heading)
    guard isForGitHub else { return texts + document.namedFormulas.flatMap(formula) }
    let formulas = GitHubFormulas.changes(in: document, of: report.notebook.file) {
      equations.tex(of: $0)
    }
    return texts + document.namedFormulas.flatMap(anchors) + formulas
  }

  /// A caption as readers see it, without comments.
  func caption(_ markdown: String) -> String {
    let document = MarkdownParser.parse(markdown, citations: report.hasBibliography)
    var changes = inlines(of: document)
    changes += document.comments.map { ($0.range, "") }
    changes += UnsafeMarkdown.changes(in: document)
    if isForGitHub { changes += GitHubFormulas.changes(inLine: document) }
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
    return links + MarkdownLinks.changes(in: document, to: report.linkedFiles)
      + document.citations.map { citation in
        (citation.range, MarkdownText.escaped(report.citations.text(of: citation)))
      }
  }

  /// A name that links of the text lead to, and that GitHub does not give by itself.
  func anchor(_ id: String?) -> String {
    guard let id, targets.contains(id) else { return "" }
    return "<a id=\"\(MarkdownText.attribute(id))\"></a>"
  }

  /// The number goes before the words, and the name that the heading gives itself goes away.
  private func heading(_ heading: Block.Heading) -> [Change] {
    guard let first = heading.inlines.first, let last = heading.inlines.last else { return [] }
    let start = first.range.lowerBound
    let name = explicitName(of: heading, behind: last.range.upperBound)
    let words =
      (name == nil ? "" : anchor(heading.id)) + (sections[heading.id].map { "\($0) " } ?? "")
    return (words.isEmpty ? [] : [(start..<start, words)]) + (name.map { [($0, "")] } ?? [])
  }

  /// ` {#name}` with the spaces before it.
  private func explicitName(of heading: Block.Heading, behind end: Int) -> Range<Int>? {
    let bytes = report.notebook.file.bytes
    let mark = Array("{#\(heading.id)}".utf8)
    guard end <= heading.range.upperBound,
      let found = bytes[end..<heading.range.upperBound].firstRange(of: mark)
    else { return nil }
    let isBlank = bytes[end..<found.lowerBound].allSatisfy { $0 == 32 || $0 == 9 }
    return isBlank ? end..<found.upperBound : nil
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
    let start = formula.range.lowerBound
    if source.slice(formula.range).hasPrefix("$$") {
      return anchors(formula) + [(start + 2..<start + 2, tag), (name, "")]
    }
    return anchors(formula) + [(name, tag.isEmpty ? "" : "\n\(tag)")]
  }

  /// The name before a formula that links lead to.
  private func anchors(_ formula: Block.MathBlock) -> [Change] {
    let anchor = anchor(formula.id)
    let start = formula.range.lowerBound
    let source = report.notebook.file
    let isAlone = source.range(ofLine: source.line(at: start)).lowerBound == start
    return anchor.isEmpty || !isAlone ? [] : [(start..<start, anchor + "\n\n")]
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
