import Options

/// What `tangent.yaml` says of the page that lists all reports, and of where pages are published.
package struct HomePage: Sendable, Equatable {
  package var title: String?
  /// A sentence or two below the title, in Markdown.
  package var lede: String?
  /// The address of the output folder once it is published, without a slash at its end.
  package var site: String?
  package var groups = ReportGroups()

  package init() {}

  /// The address of a file below the output folder; nil without a site.
  func address(of path: String) -> String? {
    site.map { "\($0)/\(PercentEncoding.path(path))" }
  }

  /// The address without its scheme.
  var place: String? {
    site.map { String($0.drop { $0 != "/" }.drop { $0 == "/" }) }
  }

  /// The address without a slash at its end, or why it is none.
  package static func site(_ text: String) throws(OptionErrors) -> String {
    let scheme = ["https://", "http://"].first { text.lowercased().hasPrefix($0) }
    let rest = text.dropFirst(scheme?.count ?? 0)
    guard scheme != nil, rest.first?.isLetter == true || rest.first?.isNumber == true,
      !text.contains(where: { $0.isWhitespace || "\"<>#?".contains($0) })
    else {
      throw OptionErrors(
        OptionError(
          "invalid-value", "invalid address '\(text)'",
          hint:
            "expected where the output folder is published, such as 'https://example.org/reports'"
        ))
    }
    return String(text.reversed().drop { $0 == "/" }.reversed())
  }
}
