import Notebooks
import Prose

/// The frame of a page: head, styles, body and script in one text.
package struct HTMLPageText {
  package var language: String
  package var title: String
  package var styles: [String]
  package var parts: PageParts
  var script: String?
  /// One sentence for search engines.
  var description: String?
  /// What other sites show; nil where the page has no address.
  var card: SocialCard?
  /// Whether the script loads others from the page's folder.
  var loadsScripts = false
  /// Whether the author lets pictures come from elsewhere.
  var allowsRemoteImages = false

  package init(
    language: String, title: String, styles: [String], parts: PageParts, script: String? = nil,
    description: String? = nil, card: SocialCard? = nil, loadsScripts: Bool = false,
    allowsRemoteImages: Bool = false
  ) {
    self.language = language
    self.title = title
    self.styles = styles
    self.parts = parts
    self.script = script
    self.description = description
    self.card = card
    self.loadsScripts = loadsScripts
    self.allowsRemoteImages = allowsRemoteImages
  }

  package var text: String {
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
      \(descriptions)<link rel="icon" href="\(Self.icon)">
      <style>
      \(styles.joined(separator: "\n"))
      </style>
      </head>
      <body>
      \(parts.body)\(scriptTag)</body>
      </html>

      """
  }

  private var descriptions: String {
    let line = description.map {
      "<meta name=\"description\" content=\"\(HTMLWriter.escape($0))\">\n"
    }
    return (line ?? "") + (card?.html(title: title, description: description) ?? "")
  }

  /// A line that touches its curve, and a tick.
  private static let icon = """
    data:image/svg+xml,%3Csvg%20xmlns='http://www.w3.org/2000/svg'%20viewBox='0%200%2032%2032'\
    %20fill='none'%20stroke-linecap='round'%20stroke-width='4'%3E%3Cpath%20d='M4%205c2%2014%2010\
    %2020%2024%2021'%20stroke='%23015cbb'/%3E%3Cpath%20d='M4%2018l6%207L24%209'%20\
    stroke='%232ea083'/%3E%3C/svg%3E
    """

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
