extension RandomState {
  /// A uniform integer in `0…max`.
  mutating func interval(_ max: UInt64) -> UInt64 {
    guard max > 0 else { return 0 }
    if let small = UInt32(exactly: max) { return UInt64(interval(small)) }
    let mask = UInt64.max >> UInt64(max.leadingZeroBitCount)
    while true {
      // The first of two draws is the high half.
      let bits = (UInt64(nextBits()) << 32 | UInt64(nextBits())) & mask
      if bits <= max { return bits }
    }
  }

  /// The same of 32 bits, where `max` is not zero.
  private mutating func interval(_ max: UInt32) -> UInt32 {
    let mask = UInt32.max >> UInt32(max.leadingZeroBitCount)
    while true {
      let bits = nextBits() & mask
      if bits <= max { return bits }
    }
  }

  /// A uniform integer of a range that is not empty.
  public mutating func integer(in range: Range<Int>) -> Int {
    range.lowerBound + Int(interval(UInt64(range.count - 1)))
  }

  /// Swaps the entries of `values` at random; rows of a matrix go by the same draws.
  public mutating func shuffle<Values: MutableCollection & RandomAccessCollection>(
    _ values: inout Values
  ) where Values.Index == Int {
    for offset in stride(from: values.count - 1, to: 0, by: -1) {
      let other = Int(interval(UInt64(offset)))
      values.swapAt(values.startIndex + offset, values.startIndex + other)
    }
  }

  /// The numbers `0 ..< count` in random order.
  public mutating func permutation(_ count: Int) -> [Int] {
    permutation(Array(0..<count))
  }

  /// The given numbers in random order.
  public mutating func permutation(_ values: [Int]) -> [Int] {
    var values = values
    shuffle(&values)
    return values
  }

  /// Some of the numbers `0 ..< count`, each at most once.
  public mutating func choice(_ size: Int, of count: Int) -> [Int] {
    Array(permutation(count).prefix(size))
  }

  /// Some of the numbers `0 ..< count`, each as often as it comes.
  public mutating func choiceWithReplacement(_ size: Int, of count: Int) -> [Int] {
    (0..<size).map { _ in integer(in: 0..<count) }
  }
}
