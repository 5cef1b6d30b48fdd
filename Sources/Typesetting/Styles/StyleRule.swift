/// A rule of a flat style sheet: selectors and declarations.
struct StyleRule {
  let selectors: [StyleSelector]
  let declarations: String

  /// The rules of `css`, which nests nothing; `@font-face` is left out.
  static func parse(_ css: String) -> [StyleRule] {
    css.utf8.split(separator: UInt8(ascii: "}")).compactMap { rule in
      let rule = Substring(rule).drop { $0.isWhitespace }
      guard !rule.hasPrefix("@"), let brace = rule.utf8.firstIndex(of: UInt8(ascii: "{")) else {
        return nil
      }
      let selectors = rule[..<brace].utf8.split(separator: UInt8(ascii: ","))
      return StyleRule(
        selectors: selectors.map { StyleSelector(Substring($0)) },
        declarations: String(rule[brace...].dropFirst()))
    }
  }

  /// What the rule says of fonts, in its order.
  var fontDeclarations: [(property: Substring, value: Substring)] {
    declarations.utf8.split(separator: UInt8(ascii: ";")).compactMap { declaration in
      let declaration = Substring(declaration)
      guard let property = Self.fontProperties.first(where: declaration.hasPrefix) else {
        return nil
      }
      return (property.dropLast(), declaration.dropFirst(property.count))
    }
  }

  private static let fontProperties = ["font:", "font-family:", "font-weight:", "font-style:"]
}
