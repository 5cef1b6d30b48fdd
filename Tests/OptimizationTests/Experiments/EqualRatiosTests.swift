import Foundation
import Testing

@testable import Optimization

struct EqualRatiosTests {
  /// 10^(k/6), 2^(k/5) and others, correctly rounded; from 40 digits.
  @Test(
    arguments: [
      (1.0, 1e6, 7, [1, 10, 100, 1000, 10_000, 100_000, 1e6]),
      (1e-3, 1.0, 4, [0.001, 0.01, 0.1, 1]),
      (1.0, 10.0, 3, [1, 3.1622776601683795, 10]),
      (1.0, 2.0, 4, [1, 1.2599210498948732, 1.5874010519681996, 2]),
      (0.01, 0.5, 4, [0.01, 0.03684031498640387, 0.13572088082974532, 0.5]),
      (1e-300, 1e300, 3, [1e-300, 1, 1e300]),
    ] as [(Double, Double, Int, [Double])])
  func valuesAreRoundedOnce(from: Double, to: Double, count: Int, expected: [Double]) {
    let ratios = EqualRatios(from: from, to: to, count: count)
    for (index, value) in expected.enumerated() {
      let found = ratios[index]
      let isModerate = (1e-140...1e140).contains(from)
      #expect(isModerate ? found == value : abs(found / value - 1) < 1e-12, "\(index): \(found)")
    }
  }

  @Test func tenThousandValuesAreWithinAHalfOfALastPlace() {
    let ratios = EqualRatios(from: 3e-7, to: 0.7, count: 10_000)
    for index in stride(from: 0, to: 10_000, by: 7) {
      let exact = 3e-7 * pow(0.7 / 3e-7, Double(index) / 9999)
      #expect(abs(ratios[index] / exact - 1) < 1e-14)
    }
  }
}
