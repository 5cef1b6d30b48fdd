import Prose

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

  package init(of report: Report) {
    let matter = report.notebook.frontMatter
    title = report.title
    subtitle = matter.subtitle
    description = matter.description
    language = report.language
    source = report.notebook.path
    numbers = report.checks.pins.count
    claims = report.checks.claims.count
    figure = Self.richestFigure(of: report)
    if figure == nil { excerpt = Self.excerpt(of: report.notebook.document) }
  }

  /// The first paragraph, cut between words where it is long.
  private static func excerpt(of document: Document) -> String? {
    let paragraph = document.blocks.lazy.compactMap { block -> String? in
      if case .paragraph(let paragraph) = block { paragraph.inlines.words } else { nil }
    }.first { !$0.isEmpty }
    guard let paragraph, paragraph.count > 200 else { return paragraph }
    let start = paragraph.prefix(200)
    let end = start.lastIndex(of: " ").flatMap { start[$0...].count < 40 ? $0 : nil }
    return start[..<(end ?? start.endIndex)] + "…"
  }

  /// The figure with the most curves; of equals the first.
  private static func richestFigure(of report: Report) -> String? {
    var best: (id: String, columns: Int)?
    for entry in report.entries {
      guard case .figure(let figure) = entry.output, let id = entry.cell.id else { continue }
      let columns = figure.data.columns.count
      if columns > best?.columns ?? 0 { best = (id, columns) }
    }
    return best?.id
  }

  /// The summary as results files keep it.
  init?(json: JSON?) {
    guard let json, let title = json["title"]?.string, let language = json["lang"]?.string,
      let source = json["source"]?.string, let numbers = json["numbers"]?.double,
      let claims = json["claims"]?.double
    else { return nil }
    self.title = title
    subtitle = json["subtitle"]?.string
    description = json["description"]?.string
    excerpt = json["excerpt"]?.string
    self.language = language
    self.source = source
    self.numbers = Int(numbers)
    self.claims = Int(claims)
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
