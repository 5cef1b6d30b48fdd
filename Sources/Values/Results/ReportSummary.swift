/// What an index says of a report.
package struct ReportSummary: Sendable, Equatable {
  package var title: String
  package var subtitle: String?
  /// What the front matter says for index pages.
  package var description: String?
  /// BCP 47.
  package var language: String
  /// The notebook, as a path from the project's folder.
  package var source: String
  /// Pinned numbers and claims that were checked.
  package var numbers: Int
  package var claims: Int
  /// The id of the figure with the most in it: the report's picture in an index.
  package var figure: String?
  /// The first words of the text, where there is no picture.
  package var excerpt: String?

  package init(
    title: String, subtitle: String? = nil, description: String? = nil, language: String,
    source: String, numbers: Int, claims: Int, figure: String? = nil, excerpt: String? = nil
  ) {
    self.title = title
    self.subtitle = subtitle
    self.description = description
    self.language = language
    self.source = source
    self.numbers = numbers
    self.claims = claims
    self.figure = figure
    self.excerpt = excerpt
  }

  /// The summary as results files keep it.
  init?(json: JSON?) {
    guard let json, let title = json["title"]?.string, let language = json["lang"]?.string,
      let source = json["source"]?.string, let numbers = json["numbers"]?.count,
      let claims = json["claims"]?.count
    else { return nil }
    self.title = title
    subtitle = json["subtitle"]?.string
    description = json["description"]?.string
    excerpt = json["excerpt"]?.string
    self.language = language
    self.source = source
    self.numbers = numbers
    self.claims = claims
    figure = json["figure"]?.string
  }

  var json: JSON {
    let words: [(String, String?)] = [
      ("title", title), ("subtitle", subtitle), ("description", description), ("lang", language),
      ("source", source),
    ]
    let counts = [("numbers", numbers), ("claims", claims)]
    let picture = [("figure", figure), ("excerpt", excerpt)]
    let members = { (texts: [(String, String?)]) in
      texts.compactMap { name, text in text.map { JSON.Member(name, .string($0)) } }
    }
    return .object(
      members(words) + counts.map { JSON.Member($0, .number(Double($1))) } + members(picture))
  }
}
