import CCMarkGFM
import Synchronization

/// Reads Markdown: CommonMark with GitHub's extensions and mathematics between dollar signs.
package enum MarkdownParser {
  /// The tree of the text from the byte `startOffset` on, with ranges in bytes of the whole text.
  ///
  /// Where there is nothing to cite from, `@name` is text.
  package static func parse(
    _ text: String, from startOffset: Int = 0, citations: Bool = false
  ) -> Document {
    let plain = SourceLines(text, from: startOffset)
    let wideTables = WideTables.rules(in: plain)
    let read = { (hidden: [Range<Int>]) -> (nodes: [SyntaxNode], builder: BlockBuilder) in
      let source = plain.hiding((hidden + wideTables).sorted { $0.lowerBound < $1.lowerBound })
      let nodes = Self.nodes(of: source, citations: citations)
      return (
        nodes,
        BlockBuilder(
          nodes: nodes, source: source, readsCitations: citations, wideTables: wideTables)
      )
    }
    let first = read([])
    var formulas = DisplayedFormulas.ranges(in: plain, nodes: first.nodes) { read($0).nodes }
    // What turned out to be no formula must not be hidden: without it, the rest is read again.
    while !formulas.isEmpty {
      let found = read(formulas).builder.document()
      let shown = found.formulas(among: formulas)
      if shown.count == formulas.count { return found }
      formulas = shown
    }
    return first.builder.document()
  }

  private static func nodes(of source: SourceLines, citations: Bool) -> [SyntaxNode] {
    grammar.withLock { $0.nodes(of: source.bytes[source.range], citations: citations) }
  }

  /// cmark keeps its extensions' characters in a table of the whole process, hence the lock.
  private static let grammar = Mutex(Grammar())
}

extension Document {
  /// Those of some ranges, in the order of the text, that lie in a formula.
  fileprivate func formulas(among ranges: [Range<Int>]) -> [Range<Int>] {
    let formulas = collect { node in
      switch node {
      case .inline(.math(let math)): math.range
      case .block(.math(let math)): math.range
      default: nil
      }
    }.sorted { $0.lowerBound < $1.lowerBound }
    var rest = formulas[...]
    return ranges.filter { range in
      while let first = rest.first, first.upperBound < range.upperBound { rest.removeFirst() }
      return rest.first.map { $0.lowerBound <= range.lowerBound } ?? false
    }
  }
}

/// The extensions that make cmark read our Markdown.
private struct Grammar {
  private let extensions: [OpaquePointer]
  private let keys: OpaquePointer?

  init() {
    cmark_gfm_core_extensions_ensure_registered()
    let names = ["table", "strikethrough", "autolink", "tasklist"]
    let core = names.compactMap { name in cmark_find_syntax_extension(name) }
    let math = Self.make("math", MathSyntax.dollar) { _, _, block, character, parser in
      guard character == MathSyntax.dollar, let block, let parser else { return nil }
      return Grammar.formula(in: block, parser)
    }
    keys = Self.make("citations", CitationSyntax.at) { _, _, block, character, parser in
      guard character == CitationSyntax.at, let block, let parser else { return nil }
      return Grammar.key(in: block, parser)
    }
    extensions = core + [math].compactMap { $0 }
  }

  /// The nodes of the tree that cmark reads, in the order of the tree.
  func nodes(of text: ArraySlice<UInt8>, citations: Bool) -> [SyntaxNode] {
    guard let parser = cmark_parser_new(CMARK_OPT_FOOTNOTES) else { return [] }
    defer { cmark_parser_free(parser) }
    for pointer in extensions + [keys].compactMap({ citations ? $0 : nil }) {
      cmark_parser_attach_syntax_extension(parser, pointer)
    }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    guard let root = cmark_parser_finish(parser) else { return [] }
    defer { cmark_node_free(root) }
    return Self.flatten(root)
  }

  private static func flatten(_ root: OpaquePointer) -> [SyntaxNode] {
    var nodes: [SyntaxNode] = []
    var open: [Int] = []
    guard let walk = cmark_iter_new(root) else { return [] }
    defer { cmark_iter_free(walk) }
    while true {
      let event = cmark_iter_next(walk)
      guard event != CMARK_EVENT_DONE, let pointer = cmark_iter_get_node(walk) else { break }
      if event == CMARK_EVENT_ENTER {
        nodes.append(SyntaxNode(copying: pointer))
        nodes[nodes.count - 1].end = nodes.count
        if !isLeaf(pointer) { open.append(nodes.count - 1) }
      } else if let index = open.popLast() {
        nodes[index].end = nodes.count
      }
    }
    return nodes
  }

  /// Whether cmark's iterator gives no second event for the node.
  private static func isLeaf(_ pointer: OpaquePointer) -> Bool {
    switch cmark_node_get_type(pointer) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  /// An extension that reads what begins with a mark.
  private static func make(
    _ name: String, _ mark: UInt8, _ read: @escaping cmark_match_inline_func
  ) -> OpaquePointer? {
    guard let made = cmark_syntax_extension_new(name) else { return nil }
    let character = UnsafeMutableRawPointer(bitPattern: UInt(mark))
    let characters = cmark_llist_append(cmark_get_default_mem_allocator(), nil, character)
    cmark_syntax_extension_set_special_inline_chars(made, characters)
    cmark_syntax_extension_set_match_inline_func(made, read)
    return made
  }

  /// The key of a citation that the parser stands before, if it has marks that would mean something
  /// in Markdown: `@{key*1}`, `@DBLP:_a_b`. It is text.
  private static func key(in block: OpaquePointer, _ parser: OpaquePointer) -> OpaquePointer? {
    let start = Int(cmark_inline_parser_get_offset(parser))
    let text = blockText(of: block, parser)
    guard let key = text.citations.key(at: start)?.all else { return nil }
    let bytes = text.bytes[key]
    // The last mark of `_see @a_` ends the emphasis.
    guard bytes.last != UInt8(ascii: "_"), bytes.contains(where: "*_~$`[<".utf8.contains),
      !bytes.contains(where: "\\&".utf8.contains),
      let node = cmark_node_new(CMARK_NODE_TEXT)
    else { return nil }
    cmark_node_set_literal(node, bytes.map { CChar(bitPattern: $0) } + [0])
    cmark_inline_parser_set_offset(parser, Int32(key.upperBound))
    return node
  }

  /// The formula that the parser stands before; its node is raw HTML that begins with a dollar sign.
  private static func formula(in block: OpaquePointer, _ parser: OpaquePointer) -> OpaquePointer? {
    let start = Int(cmark_inline_parser_get_offset(parser))
    let text = blockText(of: block, parser)
    guard case .formula(let end) = text.syntax.match(at: start) else { return nil }
    let source = text.bytes[start..<end].map { CChar(bitPattern: $0) }
    guard let node = cmark_node_new(CMARK_NODE_HTML_INLINE) else { return nil }
    cmark_node_set_literal(node, source + [0])
    cmark_inline_parser_set_offset(parser, Int32(end))
    return node
  }

  /// The text of a block whose inlines are being read; the block keeps what it was read for, so that
  /// a text of many dollar signs is read in linear time.
  private static func blockText(of block: OpaquePointer, _ parser: OpaquePointer) -> BlockText {
    if let known = cmark_node_get_user_data(block) {
      return Unmanaged<BlockText>.fromOpaque(known).takeUnretainedValue()
    }
    var bytes: [UInt8] = []
    while true {
      let byte = cmark_inline_parser_peek_at(parser, Int32(bytes.count))
      if byte == 0 { break }
      bytes.append(byte)
    }
    let text = BlockText(bytes)
    cmark_node_set_user_data(block, Unmanaged.passRetained(text).toOpaque())
    cmark_node_set_user_data_free_func(block) { _, text in
      if let text { Unmanaged<BlockText>.fromOpaque(text).release() }
    }
    return text
  }
}

/// The text of a block with what is known of its marks; cmark keeps it with the block.
private final class BlockText {
  let bytes: [UInt8]
  var syntax: MathSyntax
  let citations: CitationSyntax

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    syntax = MathSyntax(bytes)
    citations = CitationSyntax(bytes)
  }
}

extension SyntaxNode {
  /// A copy of what cmark knows of a node.
  fileprivate init(copying pointer: OpaquePointer) {
    kind = Kind(of: pointer)
    line = Int(cmark_node_get_start_line(pointer)) - 1
    column = Int(cmark_node_get_start_column(pointer)) - 1
    switch kind {
    case .paragraph, .heading, .cell:
      // cmark leaves the content of a block without inlines uninitialized.
      let isEmpty = cmark_node_first_child(pointer) == nil
      content = isEmpty ? [] : Self.bytes(cmark_node_get_string_content(pointer))
    case .text, .code, .rawInline, .htmlBlock, .codeBlock, .footnoteReference:
      literal = Self.bytes(cmark_node_get_literal(pointer))
    default: break
    }
  }

  private static func bytes(_ string: UnsafePointer<CChar>?) -> [UInt8] {
    guard let string else { return [] }
    var count = 0
    while string[count] != 0 { count += 1 }
    return Array(UnsafeRawBufferPointer(start: string, count: count))
  }
}

extension SyntaxNode.Kind {
  fileprivate init(of node: OpaquePointer) {
    self = Self.simple[cmark_node_get_type(node).rawValue] ?? Self.detailed(node)
  }

  private static let simple: [UInt32: Self] = [
    CMARK_NODE_DOCUMENT.rawValue: .document, CMARK_NODE_BLOCK_QUOTE.rawValue: .quote,
    CMARK_NODE_FOOTNOTE_DEFINITION.rawValue: .footnote,
    CMARK_NODE_PARAGRAPH.rawValue: .paragraph,
    CMARK_NODE_THEMATIC_BREAK.rawValue: .thematicBreak,
    CMARK_NODE_HTML_BLOCK.rawValue: .htmlBlock, CMARK_NODE_TEXT.rawValue: .text,
    CMARK_NODE_SOFTBREAK.rawValue: .softBreak, CMARK_NODE_LINEBREAK.rawValue: .hardBreak,
    CMARK_NODE_CODE.rawValue: .code, CMARK_NODE_HTML_INLINE.rawValue: .rawInline,
    CMARK_NODE_FOOTNOTE_REFERENCE.rawValue: .footnoteReference,
    CMARK_NODE_EMPH.rawValue: .emphasis(.emphasis), CMARK_NODE_STRONG.rawValue: .emphasis(.strong),
  ]

  private static func detailed(_ node: OpaquePointer) -> Self {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      return .list(
        start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil,
        isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM:
      let isTask = name(of: node) == "tasklist"
      return .item(isDone: isTask ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
    case CMARK_NODE_HEADING:
      return .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_CODE_BLOCK:
      var (length, offset, character) = (Int32(0), Int32(0), CChar(0))
      let isFenced = cmark_node_get_fenced(node, &length, &offset, &character) != 0
      return .codeBlock(info: string(cmark_node_get_fence_info(node)), isFenced: isFenced)
    case CMARK_NODE_LINK:
      return .link(
        address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      return .image(
        address: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: return ofExtension(node)
    }
  }

  private static func ofExtension(_ node: OpaquePointer) -> Self {
    switch name(of: node) {
    case "strikethrough": return .emphasis(.strikethrough)
    case "table":
      let count = Int(cmark_gfm_extensions_get_table_columns(node))
      guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return .other }
      let names: [UInt8: Block.Table.Alignment] = [
        UInt8(ascii: "l"): .left, UInt8(ascii: "c"): .center, UInt8(ascii: "r"): .right,
      ]
      return .table(alignments: (0..<count).map { names[letters[$0]] ?? .none })
    case "table_header", "table_row": return .row
    case "table_cell": return .cell
    default: return .other
    }
  }

  private static func name(of node: OpaquePointer) -> String {
    string(cmark_node_get_type_string(node))
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
