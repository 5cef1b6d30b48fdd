extension Inline {
  /// Works that a text refers to by their keys: `[@a; @b, p. 3]`, or `@a` as a part of a sentence.
  package struct Citation: Sendable, Equatable {
    /// One work.
    package struct Item: Sendable, Equatable {
      package let key: String
      /// The bytes of the key with its `@`.
      package let range: Range<Int>
      /// The words before the work: `see`.
      package let prefix: String
      /// The words behind it: `p. 3`.
      package let suffix: String
      /// Whether the authors stand in the sentence already: `[-@a]`.
      package let omitsAuthors: Bool

      package init(
        key: String, range: Range<Int>, prefix: String = "", suffix: String = "",
        omitsAuthors: Bool = false
      ) {
        self.key = key
        self.range = range
        self.prefix = prefix
        self.suffix = suffix
        self.omitsAuthors = omitsAuthors
      }
    }

    package let items: [Item]
    /// Whether the authors are a part of the sentence: `@a shows`.
    package let isInSentence: Bool
    /// The citation as it was written.
    package let literal: String
    package let range: Range<Int>

    package init(items: [Item], isInSentence: Bool, literal: String, range: Range<Int>) {
      self.items = items
      self.isInSentence = isInSentence
      self.literal = literal
      self.range = range
    }
  }
}
