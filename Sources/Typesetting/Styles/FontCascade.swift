/// Which font face an element's text has, by a style sheet's rules.
struct FontCascade {
  /// The selectors with font declarations, by the class that an element must have.
  private var entries: [Substring: [Entry]] = [:]

  init(_ rules: [StyleRule]) {
    for (order, rule) in rules.enumerated() {
      let declarations = rule.fontDeclarations
      guard !declarations.isEmpty else { continue }
      for selector in rule.selectors {
        let entry = Entry(selector: selector, order: order, declarations: declarations)
        entries[selector.lastClasses.first ?? "", default: []].append(entry)
      }
    }
  }

  /// The face of the last element of `path`, whose parent has `inherited`.
  func face(at path: [MarkupElement], inherited: FontFace) -> FontFace {
    guard let element = path.last else { return inherited }
    let candidates = ([""] + element.classes).flatMap { entries[$0] ?? [] }
    let winners = candidates.filter { $0.selector.matches(path) }.sorted { $0.rank < $1.rank }
    return winners.flatMap(\.declarations).reduce(inherited) { $0.applying($1.property, $1.value) }
  }

  private struct Entry {
    let selector: StyleSelector
    let order: Int
    let declarations: [(property: Substring, value: Substring)]

    /// The later of two with equal weight wins.
    var rank: (Int, Int) { (selector.weight, order) }
  }
}
