/// The 32-bit xorshift that orders the rows of SGD: Marsaglia 2003, "Xorshift RNGs".
package struct XorShift: Sendable {
  private var state: UInt32

  package init(_ seed: UInt32) {
    // Zero would stay zero for ever.
    state = seed == 0 ? 1 : seed
  }

  /// The next 31 random bits.
  package mutating func next() -> UInt32 {
    state ^= state << 13
    state ^= state >> 17
    state ^= state << 5
    return state % 2_147_483_648
  }

  /// Shuffles the row order of one epoch; every epoch starts again from the same seed.
  package static func shuffle<Row: FixedWidthInteger>(_ order: inout [Row], seed: UInt32) {
    var generator = XorShift(seed)
    let count = UInt32(order.count)
    for i in 0..<max(count, 1) - 1 {
      // Division of 32 bits is twice as fast as that of 64.
      let j = i + generator.next() % (count - i)
      order.swapAt(Int(i), Int(j))
    }
  }
}
