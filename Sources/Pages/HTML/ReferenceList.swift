import Notebooks
import Prose
import Reports

/// The list of the works that a page cites.
struct ReferenceList {
  private let report: Report
  private let prose: HTMLWriter

  init(_ report: Report, prose: HTMLWriter) {
    self.report = report
    self.prose = prose
  }

  var html: String {
    guard !report.citations.isEmpty else { return "" }
    let words = report.words.references.references
    let items = report.citations.list.map { key, markdown, address in
      "<li id=\"\(HTMLWriter.escape(Citations.id(of: key)))\">\(line(markdown))\(link(address))</li>"
    }
    let label = "role=\"doc-bibliography\" aria-label=\"\(HTMLWriter.escape(words))\""
    return """
      <section class="references" \(label)>
      \(heading(words))<ul>
      \(items.joined(separator: "\n"))
      </ul>
      </section>

      """
  }

  /// A heading, unless the notebook ends with one of its own.
  private func heading(_ words: String) -> String {
    guard !report.endsWithHeading else { return "" }
    let ids = report.notebook.document.headings.map(\.id)
    let id = ids.contains("references") ? "" : " id=\"references\""
    return "<h2\(id)>\(HTMLWriter.escape(words))</h2>\n"
  }

  private func line(_ markdown: String) -> String {
    guard case .paragraph(let paragraph) = MarkdownParser.parse(markdown).blocks.first else {
      return HTMLWriter.escape(markdown)
    }
    return prose.html(paragraph.inlines)
  }

  private func link(_ address: String?) -> String {
    guard let address, let target = HTMLAddress(address) else { return "" }
    let shown = address.firstRange(of: "://").map { address[$0.upperBound...] } ?? address[...]
    return " <a href=\"\(target.attribute)\">\(HTMLWriter.escape(String(shown)))</a>"
  }
}

extension Report {
  /// Whether the text's last block is a heading, below which the list of works is to stand.
  var endsWithHeading: Bool {
    if case .heading? = notebook.document.blocks.last { true } else { false }
  }
}
