/// The last part of an address: a name, perhaps with an index, such as `coef[0]`.
package struct IndexedName: Sendable, Equatable {
  package var base: String
  package var index: Int?

  /// Reads `coef[0]`; text with no well-formed index is a name as it stands.
  package init(_ text: String) {
    base = text
    guard text.last == "]", let open = text.firstIndex(of: "["), open != text.startIndex,
      let index = Int(text[text.index(after: open)...].dropLast()), index >= 0
    else { return }
    base = String(text[..<open])
    self.index = index
  }
}
