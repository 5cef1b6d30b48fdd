import Charting
import Notebooks
import Options
import Prose
import Reports
import Values

/// The page that lists all reports of a folder, and the list for GitHub.
package struct ReportIndex {
  private let reports: [(folder: String, summary: ReportSummary)]
  private let home: HomePage

  package init(_ reports: [(folder: String, summary: ReportSummary)], home: HomePage = HomePage()) {
    self.reports = reports
    self.home = home
  }

  /// Reports as cards, as many abreast as there is room for; one without a picture shows its first words.
  private static let css = """
    .groups .reports{display:grid;\
    grid-template-columns:repeat(auto-fill,minmax(min(17.5rem,100%),1fr));\
    gap:2rem;max-width:none;list-style:none;padding:0;margin:1.2rem 0 0}
    main>.groups{max-width:none}
    .groups h2{margin:2.6rem 0 0}
    .reports img,.tile{display:block;width:100%;max-width:26rem;height:auto;\
    aspect-ratio:auto \(Int(Chart.tileSize.width))/\(Int(Chart.tileSize.height));\
    box-shadow:0 0 0 1px var(--rule);border-radius:8px;margin-bottom:.7rem}
    .tile{padding:1.2rem 1.4rem;overflow:hidden;background:var(--soft);color:var(--muted);\
    line-height:1.5}
    .reports p,.search p{margin:.3rem 0;font-size:.9rem;line-height:1.5;color:var(--muted)}
    .reports a:not(:hover){text-decoration:none}
    .reports .counts{color:var(--good)}
    .search input{width:min(40rem,100%);margin-top:1.5rem;padding:.5rem .8rem;font:inherit;\
    color:inherit;background:var(--bg);border:1px solid var(--muted);border-radius:8px}
    .search ol{list-style:none;padding:0}
    .search li{margin:1rem 0}
    mark{background:light-dark(#fff3bf,#5c4a00);color:inherit}
    @media print{.reports{grid-template-columns:1fr 1fr!important}.reports li{break-inside:avoid}}
    """

  /// The list for GitHub.
  package var markdown: String {
    let title = MarkdownText.escaped(home.title ?? "Reports")
    let lede =
      home.lede ?? "Each number and claim below was checked against the experiment behind it."
    return "# \(title)\n\n\(lede)\n" + groups.map(table).joined()
  }

  private func table(of group: IndexedGroup) -> String {
    let heading = group.title.map { "\n## \(MarkdownText.escaped($0))\n" } ?? ""
    let rows = group.articles.flatMap { [$0.main] + $0.translations }.map(row)
    return """
      \(heading)
      | report | checked numbers | checked claims |
      |:---|---:|---:|
      \(rows.joined())
      """
  }

  private func row(_ folder: String, _ summary: ReportSummary) -> String {
    let title = MarkdownText.cell(MarkdownText.escaped(summary.title))
    let link = "[\(title)](\(PercentEncoding.path(folder))/report.md)"
    return "| \(link) | \(summary.numbers) | \(summary.claims) |\n"
  }

  /// The list as a page of its own, which is all there without its script.
  package var html: String {
    let search = HTMLWriter.escape(words.searchReports)
    let text = """
      \(header)<div class="search" role="search" hidden>\
      <input type="search" aria-label="\(search)" placeholder="\(search)" autocomplete="off">\
      <p role="status" data-found="\(HTMLWriter.escape(words.sectionsFound("#")))" \
      data-none="\(HTMLWriter.escape(words.page.nothingFound))"></p><ol></ol></div>
      <div class="groups">
      \(groups.map(section).joined(separator: "\n"))
      </div>

      """
    var page = HTMLPageText(
      language: language, title: title, styles: [HTMLRenderer.css, Self.css],
      parts: PageParts(button: ThemeButton.html(words), text: text),
      script: ThemeButton.script + PackedScript.text(of: SearchScript.text))
    page.loadsScripts = true
    page.description = lede?.words ?? counts
    page.card = SocialCard(home, path: "index.html", isArticle: false)
    return page.text
  }

  /// The picture for links to the list; nil where it has no address.
  package var card: CardPicture? {
    home.place.map { CardPicture(title: title, finding: lede?.words, checked: counts, place: $0) }
  }

  private var title: String { home.title ?? words.reports }

  private var lede: [Inline]? {
    guard let text = home.lede,
      case .paragraph(let paragraph) = MarkdownParser.parse(text).blocks.first
    else { return nil }
    return paragraph.inlines
  }

  private var counts: String {
    let numbers = reports.map(\.summary.numbers).reduce(0, +)
    let claims = reports.map(\.summary.claims).reduce(0, +)
    return words.page.allChecked(numbers, claims, reports.count)
  }

  private var header: String {
    let lede = lede.map { "<p class=\"subtitle\">\(HTMLWriter().html($0))</p>\n" } ?? ""
    return """
      <header>
      <h1>\(HTMLWriter.escape(title))</h1>
      \(lede)<p class="verdict">✓ \(HTMLWriter.escape(counts))</p>
      </header>

      """
  }

  /// The language of all reports, or English where they have several.
  private var language: String {
    let languages = Set(articles.map(\.main.summary.language))
    return Languages.pageTag(for: languages.count == 1 ? languages.first ?? "en" : "en")
  }

  private var words: any ReportWords { Languages.words(for: language) }
  private var articles: [IndexedArticle] { IndexedArticle.articles(of: reports) }

  private var groups: [IndexedGroup] {
    IndexedGroup.groups(articles, by: home, rest: words.page.otherReports)
  }

  private func section(_ group: IndexedGroup) -> String {
    let heading = group.title.map { "<h2>\(HTMLWriter.escape($0))</h2>\n" } ?? ""
    return """
      <section>
      \(heading)<ul class="reports">
      \(group.articles.map(card).joined(separator: "\n"))
      </ul>
      </section>
      """
  }

  private func card(_ article: IndexedArticle) -> String {
    let summary = article.main.summary
    let words = Languages.words(for: summary.language)
    let path = PercentEncoding.path(article.main.folder)
    let line = summary.description ?? summary.subtitle
    let counts = words.checkedCounts(numbers: summary.numbers, claims: summary.claims)
    return """
      <li lang="\(HTMLWriter.escape(summary.language))"\(direction(of: summary))>
      <a href="\(path)/report.html">\(picture(of: summary, in: path))\
      <b>\(HTMLWriter.escape(summary.title))</b></a>
      \(line.map { "<p>\(HTMLWriter.escape($0))</p>" } ?? "")
      <p class="counts">✓ \(HTMLWriter.escape(counts))</p>
      \(article.translations.map(translation).joined())</li>
      """
  }

  /// The way to an article in another language, in that language.
  private func translation(_ folder: String, _ summary: ReportSummary) -> String {
    let language = HTMLWriter.escape(summary.language)
    return """
      <p lang="\(language)"\(direction(of: summary))>\
      <a href="\(PercentEncoding.path(folder))/report.html" hreflang="\(language)">\
      \(HTMLWriter.escape(LanguageName.own(of: summary.language)))\
      \(Languages.words(for: summary.language).colon)\
      <b>\(HTMLWriter.escape(summary.title))</b></a></p>

      """
  }

  private func direction(of summary: ReportSummary) -> String {
    LanguageTag(summary.language)?.isRightToLeft == true ? " dir=\"rtl\"" : ""
  }

  private func picture(of summary: ReportSummary, in path: String) -> String {
    guard summary.figure != nil else {
      let words = HTMLWriter.escape(summary.excerpt ?? summary.title)
      return "<span class=\"tile\" aria-hidden=\"true\">\(words)</span>"
    }
    return "<img src=\"\(path)/\(TilePicture.file)\" alt=\"\" loading=\"lazy\">"
  }
}
