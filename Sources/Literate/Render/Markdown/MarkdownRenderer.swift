import Charting
import Prose

/// Markdown for GitHub: the notebook's own text, with figures and tables in place of directives.
package struct MarkdownRenderer: Renderer {
  package static let name = "md"
  package static let summary = "Markdown for GitHub, with pictures beside it"

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    var artifacts = [Artifact("report.md", .text(text(of: report)))]
    for entry in report.entries {
      guard case .figure(let figure) = entry.output, let id = entry.cell.id else { continue }
      for theme in [Theme.light, .dark] {
        artifacts.append(
          Artifact(
            Self.path(of: id, theme: theme),
            .picture(figure.scene, theme, digest: figure.digest)))
      }
    }
    return artifacts
  }

  /// Where a figure's picture lies, below the report's folder.
  static func path(of id: String, theme: Theme) -> String {
    theme == .dark ? "figures/\(id)-dark.png" : "figures/\(id).png"
  }

  private func text(of report: Report) -> String {
    let source = report.notebook.file
    var replacements = report.entries.map { entry in
      Replacement(entry.cell.range, MarkdownBlock(entry, words: report.words).text, isBlock: true)
    }
    replacements += report.notebook.annotations.ranges.map { Replacement($0, "", isBlock: false) }
    let references = CrossReferences(report)
    replacements += report.notebook.document.links.compactMap { link in
      references.text(of: link).map { Replacement(link.range, $0, isBlock: false) }
    }
    var text = MarkdownHeader(report).text
    var place = report.notebook.bodyRange.lowerBound
    for replacement in replacements.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where replacement.range.lowerBound >= place {
      text += source.slice(place..<replacement.range.lowerBound)
      text += replacement.isBlock ? indented(replacement, in: source) : replacement.text
      place = replacement.range.upperBound
    }
    text += source.slice(place..<report.notebook.bodyRange.upperBound)
    text = text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n")
    if !text.hasSuffix("\n") { text += "\n" }
    return text + MarkdownFooter(report).text
  }

  /// A block's lines behind the marks of the quote or list that it stands in.
  private func indented(_ replacement: Replacement, in source: SourceFile) -> String {
    let start = replacement.range.lowerBound
    let line = source.range(ofLine: source.line(at: start))
    let prefix = source.slice(line.lowerBound..<start)
      .map { (character) -> Character in character == ">" ? ">" : " " }
    guard !prefix.isEmpty else { return replacement.text }
    let lines = replacement.text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.joined(separator: "\n" + String(prefix))
  }

  private struct Replacement {
    var range: Range<Int>
    var text: String
    var isBlock: Bool

    init(_ range: Range<Int>, _ text: String, isBlock: Bool) {
      self.range = range
      self.text = text
      self.isBlock = isBlock
    }
  }
}
