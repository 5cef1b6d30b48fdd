/// The languages in which a report's own words are complete.
package enum Languages {
  package static let all: [any ReportWords] = [EnglishWords(), ChineseWords()]

  /// The words for a BCP 47 tag such as `zh-CN`; English for a language that has none.
  package static func words(for tag: String) -> any ReportWords {
    let primary = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first ?? "en"
    return all.first { $0.language.split(separator: "-")[0] == primary } ?? EnglishWords()
  }
}
