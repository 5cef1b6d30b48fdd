import Options

/// The pages of a preview itself: the list of reports, and the frame around one.
package enum LivePage {
  /// The list of all reports, with how things stand.
  package static func index(of reports: [LiveReport], revision: Int) -> String {
    let items = reports.map { report in
      """
      <li class="\(report.health.rawValue)"><a href="/view/\(PercentEncoding.path(report.name))">\
      \(MarkupText.escaped(report.title))</a> <code>\(MarkupText.escaped(report.path))</code> \
      <span>\(words(for: report.health))</span></li>

      """
    }
    let empty = "<p>No notebooks yet: <code>tangent new NAME</code> writes one.</p>\n"
    let list = items.isEmpty ? empty : "<ul>\n\(items.joined())</ul>\n"
    return page(
      titled: "Preview", attributes: "class=\"index\" data-revision=\"\(revision)\"",
      body: "<main>\n<h1>Preview</h1>\n\(list)</main>\n")
  }

  /// The frame around a report: what is wrong lies over it.
  package static func shell(of report: LiveReport) -> String {
    page(
      titled: MarkupText.escaped(report.title),
      attributes: "class=\"shell\" data-name=\"\(MarkupText.escaped(report.name))\"",
      body: """
        <div id="pages"></div>
        <p id="waiting">\(MarkupText.escaped(report.path)) is being made …</p>
        <aside id="problems" role="status" hidden>
        <details open><summary></summary>
        <pre tabindex="0"></pre></details>
        </aside>

        """)
  }

  private static func page(titled title: String, attributes: String, body: String) -> String {
    """
    <!DOCTYPE html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>\(title)</title>
    <link rel="icon" href="data:,">
    <link rel="stylesheet" href="/preview.css">
    </head>
    <body \(attributes)>
    \(body)<p id="lost" role="alert" hidden>The preview has stopped: start it again with \
    <code>tangent preview</code>, and this page goes on.</p>
    <script src="/preview.js"></script>
    </body>
    </html>

    """
  }

  private static func words(for health: LiveReport.Health) -> String {
    switch health {
    case .waiting: "is being made …"
    case .good: ""
    case .stale: "has numbers or claims that are not true"
    case .faulty: "has errors"
    case .missing: "is gone"
    }
  }
}
