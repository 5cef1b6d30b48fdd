import Prose

/// The frame of a page: head, styles, body and script in one text.
struct HTMLPageText {
  var language: String
  var title: String
  var styles: [String]
  var parts: PageParts
  var script: String?
  /// Whether the script loads others from the page's folder.
  var loadsScripts = false

  var text: String {
    let scriptTag = script.map { "<script>\n\($0)</script>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLWriter.escape(language))">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="generator" content="Tangent">
      <meta http-equiv="Content-Security-Policy" content="\(policy)">
      <title>\(HTMLWriter.escape(title))</title>
      <style>
      \(styles.joined(separator: "\n"))
      </style>
      </head>
      <body>
      \(parts.body)\(scriptTag)</body>
      </html>

      """
  }

  /// What the page may load: nothing from anywhere but itself and pictures beside it.
  var policy: String {
    "default-src 'none'; style-src 'unsafe-inline'; "
      + (script == nil ? "" : "script-src 'unsafe-inline'\(loadsScripts ? " 'self'" : ""); ")
      + "img-src 'self' data: https: http:; font-src data:; form-action 'none'; base-uri 'none'"
  }
}
