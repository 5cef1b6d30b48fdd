/// Where a repeated claim stands: at which point of a sweep, with which seed of it.
struct Occasion: Sendable, Equatable {
  /// The place of the sweep's point, counted from 0.
  var point: Int?
  /// The seed, or the value of the column that a table's rows are repeated over.
  var seed: Int?
  /// What seeds are called: `seed`, `fold`.
  var word = Repetition.seed.word

  /// The point, or the seed.
  func place(of repetition: Repetition) -> Int? {
    repetition == .point && point != nil ? point : seed
  }

  /// `point 3, fold 7`; nil where nothing is repeated.
  func text(_ words: ClaimWords = .english) -> String? {
    let parts = [
      point.map { words.place(Repetition.point.word, $0) }, seed.map { words.place(word, $0) },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: words.comma)
  }
}
