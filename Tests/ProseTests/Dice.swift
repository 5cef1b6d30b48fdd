/// Numbers that are the same in every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  /// A number below `bound`; the recurrence is Knuth's MMIX.
  mutating func roll(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  /// A text of up to `length` of the words.
  mutating func text(of words: [String], length: Int) -> String {
    (0...roll(length)).map { _ in words[roll(words.count)] }.joined()
  }
}
