import Optimization
import Testing

@Suite struct SumTests {
  @Test func addsFromLeftToRight() {
    #expect(Sum.running([1e16, 1, -1e16, 1].span) == 1)
  }

  @Test func addsInPairsOfBlocks() {
    // Eight lanes: the ones meet each other before they meet the large number.
    let values = [1e16, 1, 1, 1, 1, 1, 1, 1]
    #expect(Sum.running(values.span) == 1e16)
    #expect(Sum.pairwise(values) == 1e16 + 6)
  }

  @Test func addsOneColumnInPairsAndSeveralFromTopToBottom() {
    let values = [1e16, 1, 1, 1, 1, 1, 1, 1]
    #expect(Sum.columns(of: Matrix(rows: 8, columns: 1, elements: values)) == [1e16 + 6])
    let twice = values.flatMap { [$0, $0] }
    #expect(Sum.columns(of: Matrix(rows: 8, columns: 2, elements: twice)) == [1e16, 1e16])
  }

  @Test func addsNothingToZero() {
    #expect(Sum.pairwise([]).sign == .plus)
  }
}
