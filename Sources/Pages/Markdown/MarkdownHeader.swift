import Files
import Notebooks
import Reports

/// What stands above a Markdown report's text: front matter, title and subtitle.
struct MarkdownHeader {
  private let report: Report

  init(_ report: Report) {
    self.report = report
  }

  var text: String {
    var lines = ["---"]
    lines.append("title: \(Self.quoted(report.title))")
    lines.append("generated-by: Tangent \(Engine.version)")
    lines.append("source: \(Self.quoted(report.notebook.path))")
    lines.append("digest: \(Digest(ofText: report.notebook.file.bytes).short)")
    lines.append("---")
    return lines.joined(separator: "\n") + "\n\n" + title
  }

  /// Title, subtitle and authors as prose.
  var title: String {
    let matter = report.notebook.frontMatter
    var text = ""
    if let title = matter.title { text += "# \(UnsafeMarkdown.line(title))\n" }
    if let subtitle = matter.subtitle { text += "\n*\(UnsafeMarkdown.line(subtitle))*\n" }
    let byline = (matter.authors + [matter.date].compactMap(\.self)).joined(separator: " · ")
    if !byline.isEmpty { text += "\n\(UnsafeMarkdown.line(byline))\n" }
    return text
  }

  /// A YAML string in double quotes.
  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for character in text {
      if character == "\"" || character == "\\" { quoted.append("\\") }
      quoted.append(character == "\n" ? " " : character)
    }
    return quoted + "\""
  }
}
