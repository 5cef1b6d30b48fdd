/// A value that the project knows, and that a number in prose may be.
package struct SuggestedValue: Sendable, Equatable {
  /// The expression that names it, as a pin writes it.
  package let expression: String
  package let value: Double
  /// The path, or the pattern, of the files that have it.
  let home: String
  /// The words of its names, in lower case: a sentence about it has some of them.
  let words: Set<String>

  package init(
    _ expression: String, _ value: Double, named names: [String], of home: String = ""
  ) {
    self.expression = expression
    self.value = value
    self.home = home
    words = Set(names.flatMap(Self.words)).subtracting(Self.generic)
  }

  /// Words that stand in any sentence, and tell nothing of a value.
  private static let generic: Set<String> = [
    "of", "and", "the", "all", "but", "in", "is", "it", "on", "to", "by", "with", "for", "or", "an",
    "as", "at", "than", "that", "this", "are", "was", "has", "have", "not", "no", "one", "two",
    "more",
    "most", "last", "first", "mean", "median", "min", "max", "std", "value", "values", "key",
    "name",
    "number", "numbers", "times", "let", "const", "int",
  ]

  /// The words of a name or of a sentence: `maxRetries` and `max_retries` have the same.
  package static func words(of text: String) -> [String] {
    var words: [String] = []
    var word = ""
    for character in text {
      let isBoundary = character.isUppercase && word.last?.isLowercase == true
      if !isBoundary, character.isLetter || character.isNumber {
        word.append(character)
        continue
      }
      words.append(word)
      word = isBoundary ? String(character) : ""
    }
    return (words + [word]).filter { $0.contains(where: \.isLetter) }.map { $0.lowercased() }
  }

  /// How many of the words around a number are of its names.
  func overlap(with words: Set<String>) -> Int { self.words.intersection(words).count }
}
