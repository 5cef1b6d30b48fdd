import Notebooks
import Options
import Prose
import Reports

extension PageTemplate {
  /// A report's page as the template has it.
  func page(of report: Report, _ page: HTMLPageText) -> String {
    let matter = report.notebook.frontMatter
    let parts = page.parts
    var values: [String: Any] = [
      "language": page.language, "title": report.title, "authors": matter.authors,
      "source": report.notebook.path, "generator": "Tangent \(Engine.version)",
      "numbers": report.checks.pins.count, "claims": report.checks.claims.count,
      "policy": page.policy, "styles": page.styles.joined(separator: "\n"),
      "script": page.script ?? "", "header": parts.header, "contents": parts.contents,
      "text": parts.text, "references": parts.references, "checks": parts.checks,
      "provenance": parts.provenance, "navigation": parts.navigation,
    ]
    values["subtitle"] = matter.subtitle
    values["description"] = matter.description
    values["date"] = matter.date
    values["previous"] = report.neighbours.previous.map(Self.link)
    values["next"] = report.neighbours.next.map(Self.link)
    values["index"] = report.neighbours.root.map { PercentEncoding.path("\($0)/index.html") }
    return self.page(values)
  }

  private static func link(_ link: Neighbours.Link) -> [String: Any] {
    ["title": link.title, "address": PercentEncoding.path("\(link.folder)/report.html")]
  }
}
