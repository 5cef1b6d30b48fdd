@testable import Prose

/// A document written as one line a node: what it is and the source that it claims to be.
func outline(_ text: String, from start: Int = 0) -> String {
  let bytes = Array(text.utf8)
  var lines: [String] = []
  func add(_ node: Node, depth: Int) {
    let source = String(decoding: bytes[node.range], as: UTF8.self)
    let indent = String(repeating: "  ", count: depth)
    lines.append("\(indent)\(node.name) ‹\(source.withVisibleLineEnds)›")
    for child in node.children { add(child, depth: depth + 1) }
  }
  for node in MarkdownParser.parse(text, from: start).children() { add(node, depth: 0) }
  return lines.joined(separator: "\n")
}

extension String {
  /// The text with pictures in the place of line ends.
  var withVisibleLineEnds: String {
    unicodeScalars.map { $0 == "\n" ? "␊" : $0 == "\r" ? "␍" : String($0) }.joined()
  }
}

extension Node {
  fileprivate var name: String {
    switch self {
    case .block(let block): block.name
    case .item(let item): item.isDone.map { $0 ? "item done" : "item to do" } ?? "item"
    case .row: "row"
    case .cell: "cell"
    case .footnote(let footnote): "footnote \(footnote.number) \(footnote.label)"
    case .inline(let inline): inline.name
    }
  }
}

extension Block {
  fileprivate var name: String {
    switch self {
    case .heading(let heading): "h\(heading.level) #\(heading.id)"
    case .paragraph: "p"
    case .code(let code): "code '\(code.info)' \(code.literal.debugDescription)"
    case .math(let math): "math \(math.tex.debugDescription)"
    case .quote: "quote"
    case .list(let list):
      "\(list.isTight ? "tight" : "loose") " + (list.start.map { "list from \($0)" } ?? "list")
    case .table(let table): "table " + table.alignments.map(\.rawValue).joined(separator: " ")
    case .html(let html): "html \(html.literal.debugDescription)"
    case .thematicBreak: "break"
    }
  }
}

extension Inline {
  fileprivate var name: String {
    switch self {
    case .text(let text): "text \(text.literal.debugDescription)"
    case .softBreak: "soft"
    case .hardBreak: "hard"
    case .code(let code): "code \(code.literal.debugDescription)"
    case .emphasis(let emphasis): emphasis.style.rawValue
    case .link(let link): "link \(link.address) \(link.title.debugDescription)"
    case .image(let image): "image \(image.address) \(image.title.debugDescription)"
    case .html: "html"
    case .math(let math): (math.isDisplay ? "display " : "math ") + math.tex.debugDescription
    case .footnoteReference(let reference): "note \(reference.number) \(reference.label)"
    case .citation(let citation): "cite \(citation.items.map(\.key).joined(separator: " "))"
    }
  }
}
