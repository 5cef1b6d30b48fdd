import Notebooks
import Prose

/// A quote that begins with `[!NOTE]` or its kin: GitHub's form of an admonition.
struct Admonition {
  private let kind: String
  private let blocks: [Block]

  /// The kinds that GitHub knows, by the word in brackets.
  private static let kinds = ["note", "tip", "important", "warning", "caution"]

  /// The callout that a quote is; nil for a quote that is none.
  init?(_ quote: Block.Quote) {
    guard case .paragraph(let first) = quote.blocks.first,
      case .text(let text) = first.inlines.first, text.literal.hasPrefix("[!"),
      text.literal.hasSuffix("]")
    else { return nil }
    let kind = text.literal.dropFirst(2).dropLast().lowercased()
    guard Self.kinds.contains(kind) else { return nil }
    self.kind = kind
    // What follows on the next line belongs to the callout.
    let rest = Array(
      first.inlines.dropFirst().drop { if case .softBreak = $0 { true } else { false } })
    let opening = rest.isEmpty ? [] : [Block.paragraph(.init(inlines: rest, range: first.range))]
    blocks = opening + quote.blocks.dropFirst()
  }

  /// The callout with its kind as a heading of its own.
  func frame(words: any ReportWords) -> HTMLWriter.Frame {
    let style = kind == "note" ? "" : " \(kind)"
    return HTMLWriter.Frame(
      opening: """
        <aside class="callout\(style)" role="note">
        <p class="kind">\(HTMLWriter.escape(words.callout(kind)))</p>

        """, blocks: blocks, closing: "</aside>\n")
  }
}
