extension SyntaxNode.Kind {
  /// Whether the node holds inlines.
  var hasChildren: Bool {
    switch self {
    case .emphasis, .link, .image: true
    default: false
    }
  }

  /// The inline that holds `inlines`, nil if the node holds none.
  func inline(_ inlines: [Inline], _ range: Range<Int>) -> Inline? {
    switch self {
    case .emphasis(let style):
      .emphasis(Inline.Emphasis(style: style, inlines: inlines, range: range))
    case .link(let address, let title):
      .link(Inline.Link(address: address, title: title, inlines: inlines, range: range))
    case .image(let address, let title):
      .image(Inline.Image(address: address, title: title, inlines: inlines, range: range))
    default: nil
    }
  }
}

extension SyntaxNode {
  /// The inline that a leaf is, which stands at `place` of a text.
  func leaf(at place: Range<Int>, in text: MappedText) -> Inline? {
    let range = text.source(place)
    let string = String(decoding: literal, as: UTF8.self)
    switch kind {
    case .text: return .text(Inline.Text(literal: string, range: range))
    case .softBreak: return .softBreak(range)
    case .hardBreak: return .hardBreak(range)
    case .code: return .code(Inline.CodeSpan(literal: string, range: range))
    case .rawInline where literal.first == MathSyntax.dollar:
      let (_, isDisplay, marks) = MathSyntax.formula(literal)
      let content = text.verbatim(place.lowerBound + marks..<place.upperBound - marks)
      return .math(Inline.Math(content: content, isDisplay: isDisplay, range: range))
    case .rawInline: return .html(Inline.HTML(literal: string, range: range))
    case .footnoteReference:
      let label = String(decoding: text.bytes[place].dropFirst(2).dropLast(), as: UTF8.self)
      let number = Int(string) ?? 0
      return .footnoteReference(
        Inline.FootnoteReference(label: label, number: number, range: range))
    default: return nil
    }
  }
}
