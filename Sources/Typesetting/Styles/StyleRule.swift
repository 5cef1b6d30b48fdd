/// A rule of a flat style sheet: selectors and declarations.
struct StyleRule {
  let selectors: [StyleSelector]
  let declarations: String

  /// The rules of `css`, which nests nothing; `@font-face` is left out.
  static func parse(_ css: String) -> [StyleRule] {
    css.split(separator: "}").compactMap { rule in
      guard let brace = rule.firstIndex(of: "{") else { return nil }
      let head = rule[..<brace].trimmed()
      if head.hasPrefix("@") { return nil }
      return StyleRule(
        selectors: head.split(separator: ",").map(StyleSelector.init),
        declarations: String(rule[rule.index(after: brace)...].trimmed()))
    }
  }

  /// What the rule says of fonts, in its order.
  var fontDeclarations: [(property: Substring, value: Substring)] {
    declarations.split(separator: ";").compactMap { declaration in
      guard declaration.hasPrefix("font"), let colon = declaration.firstIndex(of: ":") else {
        return nil
      }
      let property = declaration[..<colon]
      guard ["font", "font-family", "font-weight", "font-style"].contains(property) else {
        return nil
      }
      return (property, declaration[declaration.index(after: colon)...].trimmed())
    }
  }
}

extension Substring {
  /// The text without white space around it.
  fileprivate func trimmed() -> Substring {
    let start = drop { $0.isWhitespace }
    let end = start.lastIndex { !$0.isWhitespace }
    return end.map { start[...$0] } ?? ""
  }
}
