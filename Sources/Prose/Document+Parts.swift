extension Document {
  /// The headings wherever they stand, in the order of the text.
  package var headings: [Block.Heading] {
    collect { if case .block(.heading(let heading)) = $0 { heading } else { nil } }
  }

  /// The code blocks wherever they stand, in the order of the text.
  package var codeBlocks: [Block.CodeBlock] {
    collect { if case .block(.code(let code)) = $0 { code } else { nil } }
  }

  /// The links wherever they stand, in the order of the text.
  package var links: [Inline.Link] {
    collect { if case .inline(.link(let link)) = $0 { link } else { nil } }
  }

  /// The citations wherever they stand, in the order of the text.
  package var citations: [Inline.Citation] {
    collect { if case .inline(.citation(let citation)) = $0 { citation } else { nil } }
  }

  /// The displayed formulas with names, wherever they stand, in the order of the text.
  package var namedFormulas: [Block.MathBlock] {
    collect { node in
      guard case .block(.math(let math)) = node, math.id != nil else { return nil }
      return math
    }
  }

  /// The images wherever they stand, in the order of the text.
  package var images: [Inline.Image] {
    collect { if case .inline(.image(let image)) = $0 { image } else { nil } }
  }

  /// The comments within lines and on lines of their own, in the order of the text.
  package var comments: [Comment] {
    var comments: [Comment] = []
    walk { node in
      switch node {
      case .inline(.html(let html)): comments += Comment(html).map { [$0] } ?? []
      case .block(.html(let html)): comments += Comment.comments(in: html)
      default: break
      }
    }
    return comments
  }

  /// The `$$` that begin a paragraph and that nothing closes, which a list's or a quote's mark on a
  /// line of the formula is often the cause of.
  package var unclosedFormulas: [Range<Int>] {
    collect { node in
      guard case .block(.paragraph(let paragraph)) = node else { return nil }
      guard case .text(let text)? = paragraph.inlines.first else { return nil }
      let isEscaped = text.range.count != text.literal.utf8.count
      guard text.literal.hasPrefix("$$"), !isEscaped else { return nil }
      return text.range.lowerBound..<text.range.lowerBound + 2
    }
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
