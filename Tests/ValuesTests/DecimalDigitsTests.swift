import TestSupport
import Testing

@testable import Files
@testable import Values

@Suite("Decimal digits")
struct DecimalDigitsTests {
  /// Halves in binary and halves that only look so: what counts is the shortest decimals.
  @Test(
    "round half to even on the shortest decimals",
    arguments: [
      (0.125, 2, "0.12"), (0.375, 2, "0.38"), (0.625, 2, "0.62"), (0.875, 2, "0.88"),
      (2.675, 2, "2.68"), (1.005, 2, "1.00"), (1.015, 2, "1.02"), (1.025, 2, "1.02"),
      (1.035, 2, "1.04"), (0.5, 0, "0"), (1.5, 0, "2"), (2.5, 0, "2"), (3.5, 0, "4"),
      (-0.5, 0, "0"), (-1.5, 0, "2"), (0.05, 1, "0.0"), (0.15, 1, "0.2"), (0.25, 1, "0.2"),
      (0.35, 1, "0.4"), (0.45, 1, "0.4"), (9.995, 2, "10.00"), (9.985, 2, "9.98"),
      (99.5, 0, "100"), (98.5, 0, "98"), (0.1 + 0.2, 1, "0.3"),
      (1e22, 0, "10000000000000000000000"),
      (.leastNonzeroMagnitude, 3, "0.000"), (0.250000001, 1, "0.3"), (0.2499999999, 1, "0.2"),
      (1e-7, 7, "0.0000001"),
    ] as [(Double, Int, String)])
  func halfToEven(number: Double, places: Int, text: String) throws {
    let (whole, fraction) = try #require(DecimalDigits(number)).text(places: places)
    #expect((fraction.isEmpty ? whole : whole + "." + fraction) == text)
  }

  @Test("round tens and hundreds")
  func negativePlaces() throws {
    #expect(try #require(DecimalDigits(1250)).rounded(toPlaces: -2).double == 1200)
    #expect(try #require(DecimalDigits(1350)).rounded(toPlaces: -2).double == 1400)
    #expect(try #require(DecimalDigits(49)).rounded(toPlaces: -2).isZero)
  }

  @Test("give the same double back")
  func roundTrip() throws {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<2_000 {
      let number = Double(bitPattern: generator.next())
      guard number.isFinite else { continue }
      #expect(try #require(DecimalDigits(number)).double == number)
    }
  }

  @Test(
    "of numbers that are not finite, or of no number, there are none",
    arguments: ["", "-", "1e", "1e99999", "1.2.3", "x"])
  func none(text: String) {
    #expect(DecimalDigits(text) == nil)
    #expect(DecimalDigits(Double.nan) == nil)
    #expect(DecimalDigits(-Double.infinity) == nil)
  }
}
