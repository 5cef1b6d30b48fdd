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
  /// Whether the author lets pictures come from elsewhere.
  var allowsRemoteImages = false

  var text: String {
    let scriptTag = script.map { "<script>\(Self.element($0))</script>\n" } ?? ""
    return """
      <!DOCTYPE html>
      <html lang="\(HTMLWriter.escape(language))"\(direction)>
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

  /// Only a language that is written from right to left has to say so.
  private var direction: String {
    LanguageTag(language)?.isRightToLeft == true ? " dir=\"rtl\"" : ""
  }

  /// What the page may load and run, wherever a template puts the script.
  var policy: String {
    let scripts = script.map { [Self.element($0), $0] } ?? []
    return PagePolicy(
      scripts: scripts, loadsScripts: loadsScripts, allowsRemoteImages: allowsRemoteImages
    ).text
  }

  /// The text of the script's element.
  private static func element(_ script: String) -> String { "\n" + script }
}
