import TestSupport
import Testing

@testable import Charting

struct LabelStackTests {
  @Test func labelsWithRoomStayWhereTheyWantToBe() {
    let centers = LabelStack.centers(
      wanted: [50, 150, 100], heights: [34, 34, 34], from: 0, to: 200)
    #expect(centers == [50, 150, 100])
  }

  @Test func labelsAtOnePlaceSpreadAroundIt() {
    let centers = LabelStack.centers(
      wanted: [100, 100, 100], heights: [20, 20, 20], from: 0, to: 200)
    #expect(centers == [80, 100, 120])
  }

  @Test func placesThatDifferByRoundingKeepTheOrderGiven() {
    let centers = LabelStack.centers(
      wanted: [100.00000000000001, 100], heights: [20, 20], from: 0, to: 200)
    #expect(centers.map { $0[0] < $0[1] } == true)
  }

  @Test func theStackIsPushedInsideTheLimits() {
    let centers = LabelStack.centers(wanted: [198, 199], heights: [34, 34], from: 0, to: 200)
    #expect(centers == [149, 183])
  }

  @Test func whatDoesNotFitHasNoPlaces() {
    #expect(LabelStack.centers(wanted: [1, 2], heights: [34, 34], from: 0, to: 60) == nil)
    #expect(LabelStack.centers(wanted: [1, 2], heights: [34, 34], from: 0, to: 67.9) == nil)
    #expect(LabelStack.centers(wanted: [1, 2], heights: [34, 34], from: 0, to: 68) == [17, 51])
  }

  @Test(arguments: [
    ([1, 2, 3], [1, 2, 3]), ([3, 1, 2], [2, 2, 2]), ([1, 3, 2, 4], [1, 2.5, 2.5, 4]),
    ([4, 3, 2, 1], [2.5, 2.5, 2.5, 2.5]), ([], []),
  ])
  func violatorsArePooledIntoTheirMean(_ values: [Double], _ pooled: [Double]) {
    #expect(LabelStack.pooled(values) == pooled)
  }

  @Test(arguments: 0..<300)
  func labelsNeverOverlapAndKeepTheirOrder(_ seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let count = Int.random(in: 1...12, using: &random)
    let heights = (0..<count).map { _ in Bool.random(using: &random) ? 18.0 : 34 }
    let wanted = (0..<count).map { _ in Double.random(in: -50...550, using: &random) }
    let found = LabelStack.centers(wanted: wanted, heights: heights, from: 0, to: 420)
    let centers = try #require(found)
    let order = centers.indices.sorted { centers[$0] < centers[$1] }
    #expect(order.map { wanted[$0] } == wanted.sorted())
    for (upper, lower) in zip(order, order.dropFirst()) {
      let distance = centers[lower] - centers[upper]
      #expect(distance >= (heights[upper] + heights[lower]) / 2 - 1e-9)
    }
    for index in centers.indices {
      #expect(centers[index] >= heights[index] / 2 - 1e-9)
      #expect(centers[index] <= 420 - heights[index] / 2 + 1e-9)
    }
  }
}
