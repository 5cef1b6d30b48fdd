/// The languages in which a report's own words are written; what one lacks, it says in English.
package enum Languages {
  package static let all: [any ReportWords] = [EnglishWords(), ChineseWords(), GermanWords()]

  /// The words for a BCP 47 tag such as `zh-CN`; nil for a language that has none.
  package static func known(_ tag: String) -> (any ReportWords)? {
    guard let tag = LanguageTag(tag) else { return nil }
    return all.first { LanguageTag($0.language)?.primary == tag.primary }.map {
      $0.adapted(to: tag)
    }
  }

  /// The words for a BCP 47 tag; English for a language that has none.
  package static func words(for tag: String) -> any ReportWords {
    known(tag) ?? EnglishWords()
  }

  /// The tag that pages in a language have: the author's, or more exactly that of the words.
  package static func pageTag(for tag: String) -> String {
    guard let own = LanguageTag(tag) else { return EnglishWords().language }
    let isBare = own.text.lowercased() == own.primary
    return isBare ? known(tag)?.language ?? own.text : own.text
  }
}
