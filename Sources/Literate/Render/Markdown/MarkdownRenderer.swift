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
      for theme in [typesetters.look.light, typesetters.look.dark] {
        artifacts.append(
          Artifact(
            Self.path(of: id, theme: theme),
            .picture(figure.scene, theme, digest: typesetters.look.digest(of: figure, in: theme))))
      }
    }
    return artifacts
  }

  /// Where a figure's picture lies, below the report's folder.
  static func path(of id: String, theme: Theme) -> String {
    theme.name == Theme.dark.name ? "figures/\(id)-dark.png" : "figures/\(id).png"
  }

  private func text(of report: Report) -> String {
    let body = MarkdownBody(report).pieces.map { piece in
      switch piece {
      case .prose(let text): text
      case .block(let entry): MarkdownBlock(entry, in: report).text
      }
    }
    var text = MarkdownHeader(report).text + body.joined()
    if !text.hasSuffix("\n") { text += "\n" }
    return text + MarkdownFooter(report).text
  }
}
