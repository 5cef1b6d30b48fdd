import Options
import Prose

/// The page that lists all reports of a folder.
struct ReportIndex {
  private let reports: [(folder: String, summary: ReportSummary)]

  init(_ reports: [(folder: String, summary: ReportSummary)]) {
    self.reports = reports
  }

  /// Reports as cards, two abreast where there is room; one without a picture shows its first words.
  private static let css = """
    main>.reports{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(24rem,100%),1fr));\
    gap:2.5rem 2rem;max-width:none;list-style:none;padding:0;margin-top:2rem}
    .reports img,.tile{display:inline-block;width:100%;height:auto;aspect-ratio:8/5;\
    object-fit:contain;border:1px solid var(--rule);\
    border-radius:8px;margin-bottom:.8rem}
    .tile{padding:1.6rem 1.8rem;overflow:hidden;background:var(--soft);color:var(--muted);\
    font-size:1.15rem;line-height:1.5}
    .reports p,.search p{margin:.3rem 0;font-size:.94rem;color:var(--muted)}
    .reports .counts{color:var(--good)}
    .search input{width:min(40rem,100%);margin-top:1.5rem;padding:.5rem .8rem;font:inherit;\
    color:inherit;background:var(--bg);border:1px solid var(--muted);border-radius:8px}
    .search ol{list-style:none;padding:0}
    .search li{margin:1rem 0}
    mark{background:light-dark(#fff3bf,#5c4a00);color:inherit}
    """

  /// The list for GitHub.
  var markdown: String {
    let rows = reports.map { folder, summary in
      let title = MarkdownText.cell(MarkdownText.escaped(summary.title))
      return
        "| [\(title)](\(PercentEncoding.path(folder))/report.md) | \(summary.numbers) | \(summary.claims) |\n"
    }
    return """
      # Reports

      Each number and claim below was checked against the experiment behind it.

      | report | checked numbers | checked claims |
      |:---|---:|---:|

      """ + rows.joined()
  }

  /// The list as a page of its own, which is all there without its script.
  var html: String {
    let title = HTMLWriter.escape(words.reports)
    let search = HTMLWriter.escape(words.searchReports)
    let text = """
      <header><h1>\(title)</h1></header>
      <div class="search" role="search" hidden>\
      <input type="search" aria-label="\(search)" placeholder="\(search)" autocomplete="off">\
      <p role="status" data-found="\(HTMLWriter.escape(words.sectionsFound("#")))"></p><ol></ol></div>
      <ul class="reports">
      \(reports.map(card).joined(separator: "\n"))
      </ul>

      """
    var page = HTMLPageText(
      language: language, title: words.reports, styles: [HTMLRenderer.css, Self.css],
      parts: PageParts(button: ThemeButton.html(words), text: text),
      script: ThemeButton.script + PackedScript.text(of: SearchScript.text))
    page.loadsScripts = true
    return page.text
  }

  /// The language of all reports, or English where they have several.
  private var language: String {
    let languages = Set(reports.map(\.summary.language))
    return Languages.pageTag(for: languages.count == 1 ? languages.first ?? "en" : "en")
  }

  private var words: any ReportWords { Languages.words(for: language) }

  private func card(_ folder: String, _ summary: ReportSummary) -> String {
    let words = Languages.words(for: summary.language)
    let path = PercentEncoding.path(folder)
    let line = summary.description ?? summary.subtitle
    let counts = words.checkedCounts(numbers: summary.numbers, claims: summary.claims)
    return """
      <li lang="\(HTMLWriter.escape(summary.language))"\(direction(of: summary))>
      <a href="\(path)/report.html">\(picture(of: summary, in: path))\
      <b>\(HTMLWriter.escape(summary.title))</b></a>
      \(line.map { "<p>\(HTMLWriter.escape($0))</p>" } ?? "")
      <p class="counts">✓ \(HTMLWriter.escape(counts))</p>
      </li>
      """
  }

  private func direction(of summary: ReportSummary) -> String {
    LanguageTag(summary.language)?.isRightToLeft == true ? " dir=\"rtl\"" : ""
  }

  private func picture(of summary: ReportSummary, in path: String) -> String {
    guard let id = summary.figure else {
      let words = HTMLWriter.escape(summary.excerpt ?? summary.title)
      return "<span class=\"tile\" aria-hidden=\"true\">\(words)</span>"
    }
    let name = "\(path)/figures/\(PercentEncoding.path(id))"
    return """
      <picture><source media="(prefers-color-scheme: dark)" srcset="\(name)-dark.png">\
      <img src="\(name).png" width="800" height="500" alt="" loading="lazy"></picture>
      """
  }
}
