import Charting
import Notebooks
import Prose
import Reports
import Typesetting

/// Writes the body of a report's page: title, contents, prose with its outputs, checks, provenance.
struct ReportWriter {
  private let report: Report
  private let badges: Badges
  private let writer: HTMLWriter
  private let sectionNumbers: SectionNumbers
  private let referenceList: String
  private let libraries: String

  init(_ report: Report, formulas: TypesetFormulas, _ typesetters: Typesetters) {
    self.report = report
    libraries = typesetters.versions
    let badges = Badges(report)
    self.badges = badges
    let sections = SectionNumbers(report)
    let base = Self.prose(of: report, formulas, typesetters, sections)
    var plain = base
    let outputs = OutputWriter(report, prose: base, badges: badges)
    let references = ReferenceMarkup(report)
    plain.inline = { references.html(of: $0) ?? badges.html(of: $0, by: base) }
    let words = report.words
    plain.frame = { block in
      guard case .quote(let quote) = block else { return nil }
      return Admonition(quote)?.frame(words: words)
    }
    let equations = EquationNumbers(report.notebook.document)
    plain.block = { block in
      switch block {
      case .code(let code): report.entry(at: code.range).map(outputs.html)
      case .math(let formula) where formula.id != nil:
        Self.numbered(
          formula, formulas.html(equations.tex(of: formula), isDisplay: true),
          name: base.words.formula)
      default: nil
      }
    }
    writer = plain
    sectionNumbers = sections
    referenceList = ReferenceList(report, prose: base).html
  }

  /// What writes prose as any page has it, without what reports add to it.
  private static func prose(
    of report: Report, _ formulas: TypesetFormulas, _ typesetters: Typesetters,
    _ sections: SectionNumbers
  ) -> HTMLWriter {
    var writer = HTMLWriter()
    writer.math = { tex, isDisplay in formulas.html(tex, isDisplay: isDisplay) }
    writer.code = { literal, language in
      typesetters.code.html(literal, language: language).map { html in
        TypesetMark.text(html, from: HTMLWriter.escape(literal))
      }
    }
    writer.words = report.words.htmlWords
    let taken = Set(report.notebook.cells.compactMap(\.id))
    writer.anchor = { id in taken.contains(id) ? "section-\(id)" : id }
    // The page's own title is the first level.
    writer.headingShift = report.notebook.frontMatter.title == nil ? 0 : 1
    let topHeading = report.notebook.document.headings.map(\.level).min() ?? 1
    if topHeading > 1 { writer.headingShift = max(0, 2 - topHeading) }
    writer.number = { sections[$0.id] }
    let files = report.linkedFiles
    writer.address = { files.address($0) }
    writer.placesNotes = true
    return writer
  }

  /// A displayed formula that links lead to, and that scrolls by itself.
  private static func numbered(
    _ formula: Block.MathBlock, _ html: String, name: String
  ) -> String {
    let id = HTMLWriter.escape(formula.id ?? "")
    return "<div class=\"math\" id=\"\(id)\" role=\"group\" "
      + "aria-label=\"\(HTMLWriter.escape(name))\" tabindex=\"0\">\(html)</div>\n"
  }

  /// Everything between the body's tags but the script.
  var parts: PageParts {
    PageParts(
      button: ThemeButton.html(report.words), header: header, contents: contents,
      text: writer.html(report.notebook.document),
      references: referenceList, navigation: NeighbourLinks(report).html,
      checks: CheckedNumbers(report).html, provenance: Provenance(report, libraries: libraries).html
    )
  }

  private var header: String {
    let matter = report.notebook.frontMatter
    guard let title = matter.title else { return "" }
    var lines = ["<h1>\(inline(title))</h1>"]
    if let subtitle = matter.subtitle {
      lines.append("<p class=\"subtitle\">\(inline(subtitle))</p>")
    }
    let authors = matter.authors.joined(separator: ", ")
    let byline = [authors, matter.date ?? ""].filter { !$0.isEmpty }.joined(separator: " · ")
    if !byline.isEmpty { lines.append("<p class=\"byline\">\(HTMLWriter.escape(byline))</p>") }
    if let verdict {
      lines.append("<p class=\"verdict\(verdict.state)\">\(verdict.link) \(hiding)</p>")
    }
    return "<header>\n" + lines.joined(separator: "\n") + "\n</header>\n"
  }

  /// One line that says how much of the page was checked, and leads to the list.
  private var verdict: (link: String, state: String)? {
    let pins = report.checks.pins.count
    let claims = report.checks.claims.count
    guard pins + claims > 0 else { return nil }
    let (mark, state) = report.checks.allHold ? ("✓", "") : ("✗", " bad")
    let summary = report.words.checkedSummary(numbers: pins, claims: claims)
    return ("<a href=\"#checked-numbers\">\(mark) \(HTMLWriter.escape(summary))</a>", state)
  }

  /// A box that hides the marks of checks while one reads; it needs no script.
  private var hiding: String {
    "<label class=\"hide\"><input type=\"checkbox\"> "
      + "\(HTMLWriter.escape(report.words.page.hideChecks))</label>"
  }

  /// Markdown within a line, such as a title.
  private func inline(_ markdown: String) -> String {
    guard case .paragraph(let paragraph) = MarkdownParser.parse(markdown).blocks.first else {
      return HTMLWriter.escape(markdown)
    }
    return writer.html(paragraph.inlines)
  }

  /// The table of contents, from four sections up unless the notebook says otherwise.
  private var contents: String {
    let headings = report.notebook.document.headings
    let top = headings.map(\.level).min() ?? 1
    let sections = headings.filter { $0.level == top }
    guard report.notebook.frontMatter.hasContents ?? (sections.count >= 4), sections.count > 1
    else { return "" }
    let items = sections.map { heading in
      let id = HTMLWriter.escape(writer.anchor(heading.id))
      let number = sectionNumbers[heading.id].map { $0 + "\u{2002}" } ?? ""
      return "<li><a href=\"#\(id)\">\(number)\(writer.html(heading.inlines.withoutNotes))</a></li>"
    }
    let label = HTMLWriter.escape(report.words.contents)
    return """
      <nav class="toc" aria-label="\(label)">
      <ol>
      \(items.joined(separator: "\n"))
      </ol>
      </nav>

      """
  }
}

extension [Inline] {
  /// The inlines without footnotes and comments, whose ids must not stand on a page twice.
  fileprivate var withoutNotes: [Inline] {
    filter { inline in
      switch inline {
      case .footnoteReference, .html, .citation: false
      default: true
      }
    }
  }
}

extension ReportWords {
  /// The words that the writer of prose adds.
  var htmlWords: HTMLWriter.Words {
    var words = HTMLWriter.Words()
    words.footnotes = footnotes
    words.footnote = footnote
    words.backToText = backToText
    words.section = permalink
    words.table = tableWord
    words.code = codeWord
    (words.colon, words.comma) = (colon, comma)
    words.formula = formulaWord
    words.done = taskDone
    words.open = taskOpen
    return words
  }
}
