/// A node of cmark's tree, copied out of C.
///
/// The tree is an array in the order of the text: the descendants of the node at `i` are the nodes
/// from `i + 1` up to its `end`, so that no nesting is deep enough to exhaust the stack.
struct SyntaxNode: Sendable {
  var kind: Kind
  /// The index after the last descendant.
  var end = 0
  /// The line on which the node begins, counted from 0, or -1 where cmark does not know.
  var line: Int
  /// The byte of the line at which the node begins, counted from 0.
  var column: Int
  /// The text of a leaf, as cmark resolved it.
  var literal: [UInt8] = []
  /// The lines that the inlines of a block were read from, without the marks of its containers.
  var content: [UInt8] = []
}

extension SyntaxNode {
  /// What a node is.
  enum Kind: Sendable, Equatable {
    case document, quote, footnote, paragraph, thematicBreak, htmlBlock
    case list(start: Int?, isTight: Bool)
    case item(isDone: Bool?)
    case heading(level: Int)
    case codeBlock(info: String, isFenced: Bool)
    case table(alignments: [Block.Table.Alignment])
    case row, cell

    case text, softBreak, hardBreak, code, rawInline, footnoteReference
    case emphasis(Inline.Emphasis.Style)
    case link(address: String, title: String)
    case image(address: String, title: String)
    /// A node that the grammar does not make.
    case other

    /// Whether the node stands on lines of its own and holds no other blocks.
    var isLeafBlock: Bool {
      switch self {
      case .paragraph, .thematicBreak, .htmlBlock, .heading, .codeBlock, .table: true
      default: false
      }
    }

    /// Whether the node is a block that begins on its own line.
    var isBlock: Bool {
      switch self {
      case .quote, .footnote, .list, .item: true
      default: isLeafBlock
      }
    }
  }
}

extension [SyntaxNode] {
  /// The places of the nodes directly below the one at `index`.
  func children(of index: Int) -> [Int] {
    var children: [Int] = []
    var child = index + 1
    while child < self[index].end {
      children.append(child)
      child = self[child].end
    }
    return children
  }
}
