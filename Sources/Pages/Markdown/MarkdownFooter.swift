import Files
import Notebooks
import Options
import Reports
import Values

/// What stands below a Markdown report's text: works, checked numbers, and how to make it again.
struct MarkdownFooter {
  private let report: Report
  private let words: any ReportWords

  init(_ report: Report) {
    self.report = report
    words = report.words
  }

  var text: String { works + checks + provenance + neighbours }

  /// The way to the reports around this one.
  private var neighbours: String {
    let (previous, next) = (report.neighbours.previous, report.neighbours.next)
    guard let root = report.neighbours.root, previous != nil || next != nil else { return "" }
    let link = { (title: String, path: String) in
      "[\(MarkdownText.escaped(title))](\(PercentEncoding.path(path)))"
    }
    let links = [
      previous.map { "← " + link($0.title, "\($0.folder)/report.md") },
      link(words.reports, "\(root)/README.md"),
      next.map { link($0.title, "\($0.folder)/report.md") + " →" },
    ]
    return "\n\(links.compactMap(\.self).joined(separator: " · "))\n"
  }

  /// The list of works, below a heading of its own unless the notebook ends with one.
  private var works: String {
    guard !report.citations.isEmpty else { return "" }
    let lines = report.citations.list.map { _, markdown, address in
      "- \(markdown)\(address.map { " <\(Self.address($0))>" } ?? "")\n"
    }
    let heading = report.endsWithHeading ? "" : "## \(words.references.references)\n\n"
    return "\n" + heading + lines.joined()
  }

  /// An address that ends where its mark ends, and nowhere before.
  private static func address(_ address: String) -> String {
    PercentEncoding.encoded(address) { $0 > UInt8(ascii: " ") && !"<>\"\\`".utf8.contains($0) }
  }

  private var checks: String {
    let pins = report.checks.pins
    let claims = report.checks.claims
    guard !pins.isEmpty || !claims.isEmpty else { return "" }
    let summary = words.checkedSummary(numbers: pins.count, claims: claims.count)
    var parts = ["\n## \(words.checkedNumbers)\n\n<details><summary>\(summary)</summary>\n"]
    if !pins.isEmpty { parts.append(MarkdownText.table(numbers(pins))) }
    if !claims.isEmpty { parts.append(MarkdownText.table(self.claims(claims))) }
    return parts.joined(separator: "\n") + "\n</details>\n"
  }

  private func numbers(_ pins: [Checks.PinCheck]) -> DataTable {
    DataTable(
      columns: [
        .init(words.text), .init(words.exactValue), .init(words.source, isNumeric: false),
        .init(words.tolerance, isNumeric: false), .init(words.checked, isNumeric: false),
      ],
      rows: pins.map { check in
        let details = PinDetails(check, words: words)
        let text = report.notebook.file.slice(check.number.token.range)
        return [
          MarkdownText.escaped(text), details.exact, MarkdownText.code(details.source),
          details.tolerance,
          details.holds ? "✓" : "✗",
        ]
      })
  }

  private func claims(_ claims: [Checks.ClaimCheck]) -> DataTable {
    DataTable(
      columns: [
        .init(words.claim, isNumeric: false), .init(words.margin, isNumeric: false),
        .init(words.checked, isNumeric: false),
      ],
      rows: claims.map { check in
        [
          MarkdownText.code(check.claim.expression.description),
          MarkdownText.data(check.outcome.text(words.claimWords)), check.holds ? "✓" : "✗",
        ]
      })
  }

  private var provenance: String {
    let reproduction = Reproduction(report)
    let facts = reproduction.facts.map { fact in
      "- \(fact.name)\(report.words.colon)\(fact.isCode ? MarkdownText.code(fact.value) : fact.value)"
    }
    return """

      ## \(words.reproduce)

      ```sh
      \(reproduction.command)
      ```

      \(facts.joined(separator: "\n"))

      """
  }
}
