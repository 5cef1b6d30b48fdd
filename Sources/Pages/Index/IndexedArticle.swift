import Notebooks
import Values

/// One article of the index: a report, and the same article in other languages.
struct IndexedArticle {
  typealias Report = (folder: String, summary: ReportSummary)

  var main: Report
  var translations: [Report] = []

  /// Whether it has a folder, its own or a translation's.
  func has(_ folder: String) -> Bool {
    main.folder == folder || translations.contains { $0.folder == folder }
  }

  /// The articles of reports: `gallery.zh` in Chinese is a translation of `gallery`.
  static func articles(of reports: [Report]) -> [IndexedArticle] {
    let folders = Set(reports.map(\.folder))
    var articles: [IndexedArticle] = []
    var places: [String: Int] = [:]
    for report in reports where original(of: report, among: folders) == nil {
      places[report.folder] = articles.count
      articles.append(IndexedArticle(main: report))
    }
    for report in reports {
      guard let original = original(of: report, among: folders), let place = places[original]
      else { continue }
      articles[place].translations.append(report)
    }
    return articles
  }

  /// The folder without the language at its end, where there is such a report.
  private static func original(of report: Report, among folders: Set<String>) -> String? {
    guard let tag = LanguageTag(report.summary.language) else { return nil }
    return [tag.primary, tag.text].lazy.compactMap { language -> String? in
      let ending = "." + language.lowercased()
      guard report.folder.lowercased().hasSuffix(ending) else { return nil }
      let base = String(report.folder.dropLast(ending.count))
      return folders.contains(base) ? base : nil
    }.first
  }
}
