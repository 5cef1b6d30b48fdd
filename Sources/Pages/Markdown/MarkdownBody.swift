import Files
import Notebooks
import Prose
import Reports

/// A notebook's own text as readers see it: prose, and between it what directives became.
struct MarkdownBody {
  enum Piece {
    /// Markdown, with the outputs of directives that stand within lists and quotes.
    case prose(String)
    /// A directive that stands by itself.
    case block(Report.Entry)
  }

  private(set) var pieces: [Piece] = []
  private let source: SourceFile
  private let words: any ReportWords
  private let references: MarkdownReferences

  /// The text for GitHub, or for a notebook's cells.
  init(_ report: Report, forGitHub isForGitHub: Bool) {
    source = report.notebook.file
    words = report.words
    references = MarkdownReferences(report, forGitHub: isForGitHub)
    var text = ""
    let body = report.notebook.bodyRange
    var place = body.lowerBound
    for replacement in replacements(in: report) where replacement.range.lowerBound >= place {
      text += source.slice(place..<replacement.range.lowerBound)
      place = replacement.range.upperBound
      switch replacement.content {
      case .text(let words): text += words
      case .entry(let entry):
        let prefix = prefix(of: replacement.range.lowerBound)
        if prefix.isEmpty {
          add(text)
          pieces.append(.block(entry))
          text = ""
        } else {
          text += indented(block(of: entry).text, behind: prefix)
        }
      }
    }
    add(text + source.slice(place..<body.upperBound))
  }

  /// A directive's output, whose caption may refer to others.
  func block(of entry: Report.Entry) -> MarkdownBlock {
    MarkdownBlock(entry, words: words, references: references)
  }

  private static let lineEnds: Set<Character> = ["\n", "\r", "\r\n"]

  private mutating func add(_ prose: String) {
    guard !prose.isEmpty else { return }
    // A return that stands alone ends a line, too: before a line feed it must not become a part of it.
    let lines = prose.split(
      omittingEmptySubsequences: false, whereSeparator: Self.lineEnds.contains)
    pieces.append(.prose(lines.joined(separator: "\n")))
  }

  /// The marks of the quote or list that a block stands in.
  private func prefix(of start: Int) -> String {
    let line = source.range(ofLine: source.line(at: start))
    return String(
      source.slice(line.lowerBound..<start).map { (character) -> Character in
        character == ">" ? ">" : " "
      })
  }

  private func indented(_ text: String, behind prefix: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .joined(separator: "\n" + prefix)
  }

  /// What stands in the place of a part of the source.
  private struct Replacement {
    enum Content {
      case text(String)
      case entry(Report.Entry)
    }

    var range: Range<Int>
    var content: Content
  }

  private func replacements(in report: Report) -> [Replacement] {
    var all = report.entries.map { Replacement(range: $0.cell.range, content: .entry($0)) }
    all += report.notebook.annotations.ranges.map { Replacement(range: $0, content: .text("")) }
    let changes = references.changes() + UnsafeMarkdown.changes(in: report.notebook.document)
    all += changes.map { change in
      Replacement(range: change.range, content: .text(change.text))
    }
    return all.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }
}
