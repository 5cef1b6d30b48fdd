import Foundation
import Testing

@testable import Charting

struct DecimalLogarithmTests {
  @Test(arguments: -307...308)
  func powersOfTenHaveWholeLogarithms(_ exponent: Int) {
    #expect(Double.powerOfTen(exponent).decimalLogarithm == Double(exponent))
  }

  @Test(arguments: [
    2, 0.5, 1.0 / 3, 9.999999, 1.4142135623730951, .leastNonzeroMagnitude, 1.7e308, 1.0000001,
  ])
  func otherLogarithmsAgreeWithTheLibrary(_ value: Double) {
    #expect(
      (value.decimalLogarithm - log10(value)).magnitude <= 1e-15 * max(1, log10(value).magnitude))
  }

  @Test func whatHasNoLogarithmHasNone() {
    #expect(0.0.decimalLogarithm == -.infinity)
    #expect((-1.0).decimalLogarithm.isNaN)
    #expect(Double.nan.decimalLogarithm.isNaN)
    #expect(Double.infinity.decimalLogarithm == .infinity)
  }
}
