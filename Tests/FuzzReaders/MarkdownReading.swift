import Prose

/// Markdown becomes a tree whose ranges lie inside the text, and HTML without tags of the text.
enum MarkdownReading {
  static func read(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let document = MarkdownParser.parse(text, citations: bytes.count.isMultiple(of: 2))
    let all = Array(text.utf8)
    for comment in document.comments { requireInside(comment.range, all, of: "markdown") }
    for block in document.codeBlocks { requireInside(block.range, all, of: "markdown") }
    let html = HTMLWriter().html(document)
    require(!html.contains("<script"), "markdown: a tag of the text is in the page")
  }
}
