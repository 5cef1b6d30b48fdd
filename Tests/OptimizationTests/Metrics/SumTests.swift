import Optimization
import Testing

@Suite struct SumTests {
  @Test func addsInPairsOfBlocks() {
    // Eight lanes: the ones meet each other before they meet the large number.
    let values = [1e16, 1, 1, 1, 1, 1, 1, 1]
    #expect(Sum.pairwise(values) == 1e16 + 6)
  }

  @Test func addsNothingToZero() {
    #expect(Sum.pairwise([]).sign == .plus)
  }
}
