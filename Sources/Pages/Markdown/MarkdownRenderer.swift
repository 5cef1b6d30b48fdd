import Charting
import Files
import Notebooks
import Prose
import Reports

/// Markdown for GitHub: the notebook's own text, with figures and tables in place of directives.
package struct MarkdownRenderer: Renderer {
  package static let name = "md"
  package static let summary = "Markdown for GitHub, with pictures beside it"

  package static func makes(_ file: String) -> Bool { file == "report.md" }

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

  /// Adds a piece behind a blank line, without which a table would go on and HTML would not end.
  private static func add(_ piece: String, to text: inout String) {
    guard !piece.isEmpty else { return }
    let breaks = text.reversed().prefix { $0 == "\n" }.count + piece.prefix { $0 == "\n" }.count
    if !text.isEmpty, breaks < 2 { text += String(repeating: "\n", count: 2 - breaks) }
    text += piece
  }

  private func text(of report: Report) -> String {
    var text = MarkdownHeader(report).text
    let body = MarkdownBody(report, forGitHub: true)
    for piece in body.pieces {
      switch piece {
      case .prose(let prose): Self.add(prose, to: &text)
      case .block(let entry): Self.add(body.block(of: entry).text, to: &text)
      }
    }
    if !text.hasSuffix("\n") { text += "\n" }
    return text + MarkdownFooter(report).text
  }
}
