/// A selector of tags and classes, joined by descent (space) or parenthood (`>`).
struct StyleSelector {
  let text: String
  /// The compounds from the element outwards.
  private let steps: [Step]

  init(_ text: Substring) {
    self.text = String(text)
    var steps: [Step] = []
    for word in text.utf8.split(separator: UInt8(ascii: " ")) {
      // `a>b` is a parent and its child; KaTeX writes no spaces there.
      let compounds = word.split(separator: UInt8(ascii: ">"), omittingEmptySubsequences: false)
      for (index, compound) in compounds.enumerated() where !compound.isEmpty {
        steps.append(Step(Substring(compound), followsParent: index > 0))
      }
    }
    self.steps = steps.reversed()
  }

  /// The classes that the element itself must have.
  var lastClasses: [Substring] { steps.first?.classes ?? [] }

  /// How many classes it names: of two that match, the greater wins.
  var weight: Int { steps.reduce(0) { $0 + $1.classes.count } }

  /// Whether a page with these classes and tags may have an element that matches.
  func mayMatch(_ names: Set<Substring>) -> Bool {
    steps.allSatisfy { step in
      step.classes.allSatisfy(names.contains) && (step.tag.map(names.contains) ?? true)
    }
  }

  /// Whether the last element of `path`, which starts at the outermost one, matches.
  func matches(_ path: [MarkupElement]) -> Bool {
    matches(steps[...], path[...])
  }

  private func matches(_ steps: ArraySlice<Step>, _ path: ArraySlice<MarkupElement>) -> Bool {
    guard let step = steps.first else { return true }
    guard let element = path.last, step.matches(element) else { return false }
    let rest = steps.dropFirst()
    if rest.isEmpty { return true }
    let outer = path.dropLast()
    if step.followsParent { return matches(rest, outer) }
    return outer.indices.reversed().contains { matches(rest, outer[...$0]) }
  }

  /// A tag and classes that one element has.
  private struct Step {
    let tag: Substring?
    let classes: [Substring]
    /// Whether the step before it must be its parent.
    let followsParent: Bool

    init(_ word: Substring, followsParent: Bool) {
      // `::before` and `:not(…)` do not decide whether a rule is of use.
      let simple = word.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "*") }
      let parts = simple.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      tag = parts.first.flatMap { $0.isEmpty ? nil : Substring($0) }
      classes = parts.dropFirst().map { Substring($0) }
      self.followsParent = followsParent
    }

    func matches(_ element: MarkupElement) -> Bool {
      (tag.map { $0 == element.tag } ?? true) && classes.allSatisfy(element.classes.contains)
    }
  }
}
