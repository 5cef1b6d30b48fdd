import Testing

@testable import Charting

struct SmoothingTests {
  @Test func aConstantStaysWhatItIsFromTheFirstStep() {
    let smooth = Smoothing.exponential([3, 3, 3, 3], weight: 0.9)
    #expect(smooth.allSatisfy { ($0 - 3).magnitude < 1e-14 })
  }

  @Test func theFirstValueIsNotPulledToZero() {
    let smooth = Smoothing.exponential([4, 0], weight: 0.5)
    #expect(smooth[0] == 4)
    #expect((smooth[1] - 4.0 / 3).magnitude < 1e-15)
  }

  @Test(arguments: [(10, 11.0), (600, 21), (1_000_000, 201)])
  func theWeightFollowsTheNumberOfSteps(_ steps: Int, _ span: Double) {
    #expect(Smoothing.weight(steps: steps) == 1 - 2 / span)
  }

  @Test func aRunningMeanUsesTheNeighborsThereAre() {
    #expect(Smoothing.running([1, 2, 6, 3], count: 3) == [1.5, 3, 11.0 / 3, 4.5])
    #expect(Smoothing.running([], count: 3) == [])
  }
}
