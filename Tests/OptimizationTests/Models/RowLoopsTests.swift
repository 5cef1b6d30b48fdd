import CKernels
import Testing

@testable import Optimization

/// The loops over rows give the same bits whatever vectors the processor has.
@Suite struct RowLoopsTests {
  private static let shapes =
    (1...9).map { ($0, 12) } + [(20, 32), (31, 8), (32, 8), (33, 8), (70, 4)]

  private func numbers(_ count: Int, seed: Int) -> [Double] {
    var random = RandomState(randomState: seed)
    // Of very unlike size, so that another order of a sum would show.
    return (0..<count).map { _ in random.gaussian() * (random.gaussian() * 5).rounded().magnitude }
  }

  /// The products as they are documented: lanes of two columns for short rows, of eight for long ones.
  private func product(_ row: [Double], _ weights: [Double]) -> Double {
    guard row.count < 32 else { return row.span.product(weights.span) }
    var (x, y) = (0.0, 0.0)
    let whole = row.count / 4 * 4
    for j in stride(from: 0, to: whole, by: 2) {
      x += row[j] * weights[j]
      y += row[j + 1] * weights[j + 1]
    }
    return (whole..<row.count).reduce(x + y) { $0 + row[$1] * weights[$1] }
  }

  @Test(arguments: shapes)
  func agreeToTheLastBit(columns: Int, count: Int) {
    let features = numbers(columns * 40, seed: columns)
    let weights = numbers(columns, seed: 1)
    let listed = (0..<count).map { ($0 * 7) % 40 }
    for (list, first) in [(nil, 3), (listed, 0)] as [([Int]?, Int)] {
      let rows = (0..<count).map { list?[$0] ?? first + $0 }
      let slices = rows.map { Array(features[$0 * columns..<($0 + 1) * columns]) }
      var (wide, narrow) = (numbers(count, seed: 2), numbers(count, seed: 2))
      tangent_row_products(features, columns, list, first, count, count, weights, &wide)
      tangent_narrow_row_products(features, columns, list, first, count, count, weights, &narrow)
      #expect(wide == narrow)
      #expect(wide == slices.map { product($0, weights) })
      var (sums, others) = (numbers(columns, seed: 3), numbers(columns, seed: 3))
      var expected = sums
      tangent_add_rows(features, columns, list, first, count, wide, &sums)
      tangent_narrow_add_rows(features, columns, list, first, count, wide, &others)
      for i in stride(from: 0, to: count, by: 4) {
        for j in 0..<columns {
          expected[j] +=
            (slices[i][j] * wide[i] + slices[i + 1][j] * wide[i + 1])
            + (slices[i + 2][j] * wide[i + 2] + slices[i + 3][j] * wide[i + 3])
        }
      }
      #expect(sums == others)
      #expect(sums == expected)
    }
  }
}
