import Notebooks
import Prose
import Reports

/// Writes captions, whose Markdown stands inside YAML, with badges for the pins in them.
struct CaptionWriter: Sendable {
  private let report: Report
  private let prose: HTMLWriter
  private let badges: Badges
  private let references: ReferenceMarkup

  init(_ report: Report, prose: HTMLWriter, badges: Badges) {
    self.report = report
    self.prose = prose
    self.badges = badges
    references = ReferenceMarkup(report)
  }

  /// The caption's inlines as HTML.
  func html(of caption: Caption) -> String {
    let document = MarkdownParser.parse(caption.markdown, citations: report.hasBibliography)
    guard case .paragraph(let paragraph) = document.blocks.first else {
      return HTMLWriter.escape(caption.markdown)
    }
    // Comments follow each other in the source as they do in the decoded text.
    let inside = report.notebook.annotations.ranges(in: caption.range)
    let annotations = document.comments.filter { $0.text.first.map { "=?~".contains($0) } == true }
    let places = zip(annotations, inside).map { (decoded: $0.range, source: $1) }
    let moved = badges.moved(to: places)
    var writer = prose
    writer.inline = { [prose, references] inline in
      references.html(of: inline) ?? moved.html(of: inline, by: prose)
    }
    return writer.html(paragraph.inlines)
  }
}
