import Prose
import Reports

/// What of a text other tools would run or follow, where pages show it as text.
///
/// GitHub and Jupyter sanitise Markdown; many tools that make sites of it do not.
enum UnsafeMarkdown {
  /// Raw HTML as text, and links and pictures with addresses of other kinds as their words.
  static func changes(in document: Document) -> [MarkdownReferences.Change] {
    var changes: [MarkdownReferences.Change] = []
    document.walk { node in
      switch node {
      case .inline(.html(let html)) where Comment(html) == nil:
        changes.append((html.range, MarkdownText.escaped(html.literal)))
      case .inline(.link(let link)) where HTMLAddress(link.address) == nil:
        changes += words(of: link.inlines, in: link.range)
      case .inline(.image(let image)) where HTMLAddress(image.address) == nil:
        changes += words(of: image.inlines, in: image.range)
      case .block(.html(let html)):
        changes += marks(in: html)
      default: break
      }
    }
    return changes
  }

  /// A text of its own, such as a title, on one line.
  static func line(_ markdown: String) -> String {
    let line = markdown.split(whereSeparator: \.isNewline).joined(separator: " ")
    let bytes = Array(line.utf8)
    var text: [UInt8] = []
    var place = 0
    let changes = changes(in: MarkdownParser.parse(line))
    for change in changes.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where change.range.lowerBound >= place {
      text += bytes[place..<change.range.lowerBound] + Array(change.text.utf8)
      place = change.range.upperBound
    }
    return String(decoding: text + bytes[place...], as: UTF8.self)
  }

  /// Takes away what makes words a link.
  private static func words(
    of inlines: [Inline], in range: Range<Int>
  ) -> [MarkdownReferences.Change] {
    guard let first = inlines.first?.range, let last = inlines.last?.range else {
      return [(range, "")]
    }
    return [
      (range.lowerBound..<first.lowerBound, ""), (last.upperBound..<range.upperBound, ""),
    ]
  }

  /// The marks in lines of raw HTML, one by one, so that comments stay what they are.
  private static func marks(in html: Block.HTMLBlock) -> [MarkdownReferences.Change] {
    let bytes = Array(html.literal.utf8)
    let meaningful = Array("<&\\`*_[]$~".utf8)
    var changes: [MarkdownReferences.Change] = []
    var place = 0
    for comment in Comment.places(in: bytes) + [bytes.count..<bytes.count] {
      for offset in place..<comment.lowerBound where meaningful.contains(bytes[offset]) {
        let start = html.content.sourceOffset(of: offset)
        let mark = String(Unicode.Scalar(bytes[offset]))
        changes.append((start..<start + 1, MarkdownText.escaped(mark)))
      }
      place = comment.upperBound
    }
    return changes
  }
}
