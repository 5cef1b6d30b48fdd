/// What an index says of a report.
package struct ReportSummary: Sendable, Equatable {
  package var title: String
  package var subtitle: String?
  /// BCP 47.
  package var language: String
  /// The notebook, as a path from the project's folder.
  package var source: String
  /// Pinned numbers and claims that were checked.
  package var numbers: Int
  package var claims: Int
  /// The id of the figure with the most in it: the report's picture in an index.
  package var figure: String?

  package init(of report: Report) {
    let matter = report.notebook.frontMatter
    title = report.title
    subtitle = matter.subtitle
    language = report.words.language
    source = report.notebook.path
    numbers = report.checks.pins.count
    claims = report.checks.claims.count
    figure = Self.richestFigure(of: report)
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
    self.language = language
    self.source = source
    self.numbers = Int(numbers)
    self.claims = Int(claims)
    figure = json["figure"]?.string
  }

  var json: JSON {
    let subtitle = subtitle.map { [JSON.Member("subtitle", .string($0))] } ?? []
    let figure = figure.map { [JSON.Member("figure", .string($0))] } ?? []
    return .object(
      [JSON.Member("title", .string(title))] + subtitle + [
        JSON.Member("lang", .string(language)), JSON.Member("source", .string(source)),
        JSON.Member("numbers", .number(Double(numbers))),
        JSON.Member("claims", .number(Double(claims))),
      ] + figure)
  }
}
