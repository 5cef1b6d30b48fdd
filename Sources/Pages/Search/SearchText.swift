import Notebooks
import Prose
import Reports
import Values

/// The words of a report by sections, for the search of the index page.
struct SearchText {
  /// A section: its id, empty for what stands before the first heading, and its words.
  struct Section: Equatable {
    var id: String
    var heading: String
    var words: String
  }

  let sections: [Section]

  init(_ report: Report) {
    let references = CrossReferences(report)
    var sections = [Section(id: "", heading: "", words: "")]
    for block in report.notebook.document.blocks {
      if case .heading(let heading) = block {
        sections.append(
          Section(id: heading.id, heading: heading.inlines.words, words: ""))
      } else {
        let words = Self.words(of: block, in: report, references)
        let isFirst = sections[sections.count - 1].words.isEmpty
        sections[sections.count - 1].words += (isFirst || words.isEmpty ? "" : " ") + words
      }
    }
    self.sections = sections.filter { !$0.heading.isEmpty || !$0.words.isEmpty }
  }

  /// A script that hands the sections to the page that loads it.
  var script: String {
    let lines = sections.map { section in
      JSON.array([section.id, section.heading, section.words].map { .string($0) }).line
    }
    return "add([\n" + lines.joined(separator: ",\n") + "\n])\n"
  }

  private static func words(
    ofCaption markdown: String, in report: Report, _ references: CrossReferences
  ) -> String {
    MarkdownParser.parse(markdown, citations: report.hasBibliography).blocks.plainText(
      citing: report.citations.text, formulas: TeXWords.text, links: references.text)
  }

  /// The words of prose; of a directive those of its caption.
  private static func words(
    of block: Block, in report: Report, _ references: CrossReferences
  ) -> String {
    let words =
      switch block {
      case .code(let code):
        report.entry(at: code.range).map { entry in
          entry.output?.caption.map { self.words(ofCaption: $0.markdown, in: report, references) }
            ?? ""
        } ?? code.literal
      case .math: ""
      default:
        block.plainText(
          citing: report.citations.text, formulas: TeXWords.text, links: references.text)
      }
    return words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
