/// A node of a document, of whatever kind.
package enum Node: Sendable, Equatable {
  case block(Block)
  case item(Block.List.Item)
  case row(Block.Table.Row)
  case cell(Block.Table.Cell)
  case footnote(Footnote)
  case inline(Inline)

  /// The bytes of the text that the node is.
  package var range: Range<Int> {
    switch self {
    case .block(let block): block.range
    case .item(let item): item.range
    case .row(let row): row.range
    case .cell(let cell): cell.range
    case .footnote(let footnote): footnote.range
    case .inline(let inline): inline.range
    }
  }

  /// The nodes directly below this one, in the order of the text.
  package var children: [Node] {
    switch self {
    case .block(let block): block.children
    case .item(let item): item.blocks.map(Node.block)
    case .row(let row): row.cells.map(Node.cell)
    case .cell(let cell): cell.inlines.map(Node.inline)
    case .footnote(let footnote): footnote.blocks.map(Node.block)
    case .inline(let inline): inline.children.map(Node.inline)
    }
  }

  /// Calls `body` with the node and then with all nodes below it, in the order of the text.
  package func walk<Failure>(_ body: (Node) throws(Failure) -> Void) throws(Failure) {
    try body(self)
    for child in children { try child.walk(body) }
  }
}

extension Block {
  fileprivate var children: [Node] {
    switch self {
    case .heading(let heading): heading.inlines.map(Node.inline)
    case .paragraph(let paragraph): paragraph.inlines.map(Node.inline)
    case .quote(let quote): quote.blocks.map(Node.block)
    case .list(let list): list.items.map(Node.item)
    case .table(let table): ([table.header] + table.rows).map(Node.row)
    case .code, .math, .html, .thematicBreak: []
    }
  }
}

extension Document {
  /// Some blocks and footnotes by their places in the text.
  static func children(_ blocks: [Block], _ footnotes: [Footnote]) -> [Node] {
    let nodes = blocks.map(Node.block) + footnotes.map(Node.footnote)
    return nodes.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  /// The blocks and footnotes by their places in the text.
  package func children() -> [Node] { Self.children(blocks, footnotes) }

  /// Calls `body` with every node in the order of the text, parents before their children.
  package func walk<Failure>(_ body: (Node) throws(Failure) -> Void) throws(Failure) {
    for child in children() { try child.walk(body) }
  }

  /// What `part` gives for the nodes, in the order of the text.
  package func collect<Part>(_ part: (Node) -> Part?) -> [Part] {
    var parts: [Part] = []
    walk { node in
      if let found = part(node) { parts.append(found) }
    }
    return parts
  }
}
