import Prose

/// The page that lists all reports of a folder.
struct ReportIndex {
  private let reports: [(folder: String, summary: ReportSummary)]

  init(_ reports: [(folder: String, summary: ReportSummary)]) {
    self.reports = reports
  }

  /// Reports as cards, two abreast where there is room.
  private static let css = """
    main>.reports{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));\
    gap:2.5rem 2rem;max-width:none;list-style:none;padding:0}
    .reports img{display:block;width:100%;height:auto;border:1px solid var(--rule);border-radius:8px;\
    margin-bottom:.8rem}
    .reports p{margin:.3rem 0;font-size:.94rem;color:var(--muted)}
    .reports .counts{color:var(--good)}
    """

  /// The list for GitHub.
  var markdown: String {
    let rows = reports.map { folder, summary in
      let title = MarkdownText.cell(MarkdownText.escaped(summary.title))
      return "| [\(title)](\(folder)/report.md) | \(summary.numbers) | \(summary.claims) |\n"
    }
    return """
      # Reports

      Each number and claim below was checked against the experiment behind it.

      | report | checked numbers | checked claims |
      |:---|---:|---:|

      """ + rows.joined()
  }

  /// The list as a page of its own.
  var html: String {
    let items = reports.map { folder, summary in
      let words = Languages.words(for: summary.language)
      let path = HTMLWriter.escape(folder)
      let picture = summary.figure.map { id in
        let name = "\(path)/figures/\(HTMLWriter.escape(id))"
        return """
          <picture><source media="(prefers-color-scheme: dark)" srcset="\(name)-dark.png">\
          <img src="\(name).png" width="800" height="500" alt="" loading="lazy"></picture>
          """
      }
      return """
        <li lang="\(HTMLWriter.escape(summary.language))">
        <a href="\(path)/report.html">\(picture ?? "")<b>\(HTMLWriter.escape(summary.title))</b></a>
        \(summary.subtitle.map { "<p>\(HTMLWriter.escape($0))</p>" } ?? "")
        <p class="counts">✓ \(HTMLWriter.escape(
          words.checkedCounts(numbers: summary.numbers, claims: summary.claims)))</p>
        </li>
        """
    }
    let body = """
      <main>
      <header><h1>Reports</h1></header>
      <ul class="reports">
      \(items.joined(separator: "\n"))
      </ul>
      </main>

      """
    return HTMLPageText(
      language: "en", title: "Reports", styles: [HTMLRenderer.css, Self.css], body: body,
      script: nil
    ).text
  }
}
