import Foundation
import Testing

@testable import Typesetting

@Suite struct SharedWorkTests {
  @Test(arguments: [0, 1, 2, 4, 50])
  func resultsStandInTheOrderOfTheirItems(workers: Int) {
    // The first ones take the longest.
    let made = SharedWork.map(Array(0..<40), workers: workers) { item in
      usleep(UInt32(500 * (item.isMultiple(of: 4) ? 40 - item : 0)))
      return "\(item)"
    }
    #expect(made == (0..<40).map { "\($0)" })
    #expect(SharedWork.map([Int](), workers: workers) { $0 }.isEmpty)
  }
}
