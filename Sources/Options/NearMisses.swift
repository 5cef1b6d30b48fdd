/// Hints for many misspelt words among the same known names.
package struct NearMisses {
  private let known: [String]
  private var hints: [String: String?] = [:]

  /// Whoever has more wrong names than these has one mistake, not many; all names are compared with
  /// each of them, so that without a bound the work would grow with the square.
  private static let mostWords = 50

  package init(among known: [String]) {
    self.known = known
  }

  /// The hint of `NearMiss`; nil after the first fifty different words.
  package mutating func hint(for word: String) -> String? {
    if let hint = hints[word] { return hint }
    guard hints.count < Self.mostWords else { return nil }
    let hint = NearMiss.hint(for: word, among: known)
    hints[word] = .some(hint)
    return hint
  }
}
