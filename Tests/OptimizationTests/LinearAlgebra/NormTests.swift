import Testing

@testable import Optimization

@Suite struct NormTests {
  @Test(arguments: [
    ([3.0, 4], 5.0), ([], 0), ([0, 0], 0), ([3e200, 4e200], 5e200), ([3e-200, 4e-200], 5e-200),
    ([.infinity, 1], .infinity),
  ])
  func `the Euclidean norm does not overflow`(_ vector: [Double], _ norm: Double) {
    let computed = Norm.euclidean(vector)
    #expect(computed == norm || abs(computed / norm - 1) < 1e-15)
  }

  @Test func `a NaN is never lost`() {
    #expect(Norm.euclidean([1, .nan]).isNaN)
    #expect(Norm.largest([.nan, 1]).isNaN)
    #expect(Norm.largest([1, .nan, 3]).isNaN)
  }
}
