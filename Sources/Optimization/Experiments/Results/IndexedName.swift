/// One name of a value's address, perhaps with the entry of a list that it means: `coef[0]`.
package struct IndexedName: Sendable, Hashable {
  package var name: String
  package var index: Int?

  package init(_ name: String, index: Int? = nil) {
    self.name = name
    self.index = index
  }

  /// Reads `coef[0]`; text with no well-formed index is a name as it stands.
  package init(parsing text: String) {
    self.init(text)
    guard text.last == "]", let open = text.firstIndex(of: "["), open != text.startIndex,
      let index = Int(text[text.index(after: open)...].dropLast()), index >= 0
    else { return }
    name = String(text[..<open])
    self.index = index
  }
}

extension IndexedName: ExpressibleByStringLiteral {
  package init(stringLiteral text: String) { self.init(parsing: text) }
}
