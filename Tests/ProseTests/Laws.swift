@testable import Prose

/// What is wrong with the ranges of a text's nodes, which should be nothing.
func brokenLaws(_ text: String, from start: Int = 0) -> [String] {
  let document = MarkdownParser.parse(text, from: start)
  var laws = Laws(bytes: text.utf8.map { $0 == 0 ? 0x1A : $0 })
  laws.check(document.children(), within: document.range, of: "document")
  return laws.broken
}

/// The laws of ranges: children lie inside their parent, in order, and look like what they are.
private struct Laws {
  let bytes: [UInt8]
  var broken: [String] = []

  mutating func check(_ nodes: [Node], within parent: Range<Int>, of name: String) {
    var place = parent.lowerBound
    for node in nodes {
      guard parent.lowerBound <= node.range.lowerBound, node.range.upperBound <= parent.upperBound
      else {
        broken.append("\(node) leaves its parent \(name) \(parent)")
        continue
      }
      // A footnote may be written inside a quote or a list, which is not its parent.
      if case .footnote = node {
      } else if node.range.lowerBound < place {
        broken.append("\(node) overlaps its neighbor")
      } else {
        place = node.range.upperBound
      }
      let source = String(decoding: bytes[node.range], as: UTF8.self)
      if !isLike(node, source) { broken.append("\(node) is not \(source.debugDescription)") }
      check(node.children, within: node.range, of: "\(node)")
    }
  }

  private func isLike(_ node: Node, _ source: String) -> Bool {
    switch node {
    case .inline(let inline): isLike(inline, source)
    case .block(let block): isLike(block, source)
    case .footnote(let note): source.hasBytes("[^\(note.label)]:", "")
    case .item: ["-", "+", "*"].contains(source.prefix(1)) || source.first?.isNumber == true
    case .row, .cell: !source.utf8.contains(UInt8(ascii: "\n"))
    }
  }

  private func isLike(_ block: Block, _ source: String) -> Bool {
    switch block {
    case .code(let code):
      let lines = code.literal.split(separator: "\n", omittingEmptySubsequences: false)
      let areThere = zip(lines, code.content.lineStarts).allSatisfy { line, start in
        // A tab that an indentation ends within is spaces in the literal.
        bytes[start...].starts(with: line.utf8) || line.hasPrefix(" ")
      }
      return areThere
        && (!code.isFenced || source.hasBytes("```", "") || source.hasBytes("~~~", ""))
    case .quote: return source.hasBytes(">", "")
    case .math: return ["$$", "```", "~~~"].contains { source.hasBytes($0, "") }
    case .html: return source.hasBytes("<", "")
    case .heading, .paragraph, .table, .list, .thematicBreak: return source.isTrimmed
    }
  }

  private func isLike(_ inline: Inline, _ source: String) -> Bool {
    switch inline {
    case .text(let text):
      // What is escaped, and what cmark garbles over line ends, is tested by examples.
      source == text.literal || source.utf8.contains { "\\&\n\r".utf8.contains($0) }
    case .softBreak, .hardBreak: ["\n", "\r\n", "\r"].contains(source)
    case .code: source.hasBytes("`", "`")
    case .emphasis(let emphasis): emphasis.style.marks.contains { source.hasBytes($0, $0) }
    case .link(let link):
      source.hasBytes("[", "]") || source.hasBytes("[", ")") || source.hasBytes("<", ">")
        || source == link.inlines.plainText || source.contains("\\")
    case .image: source.hasBytes("![", "]") || source.hasBytes("![", ")")
    case .html: source.hasBytes("<", ">")
    case .math: source.hasBytes("$", "$")
    case .footnoteReference(let reference): source == "[^\(reference.label)]"
    case .citation(let citation):
      source.split(separator: "\n").joined(separator: " ") == citation.literal
    }
  }
}

extension Inline.Emphasis.Style {
  fileprivate var marks: [String] {
    switch self {
    case .emphasis: ["*", "_"]
    case .strong: ["**", "__"]
    case .strikethrough: ["~"]
    }
  }
}

extension String {
  /// Whether the bytes begin and end so; a mark may be joined by a letter's accent.
  fileprivate func hasBytes(_ open: String, _ close: String) -> Bool {
    utf8.starts(with: open.utf8) && utf8.reversed().starts(with: close.utf8.reversed())
  }

  /// Whether the text is not empty and has no spaces around.
  fileprivate var isTrimmed: Bool {
    guard let first = utf8.first, let last = utf8.last else { return false }
    return !first.isSpace && !last.isSpace
  }
}
