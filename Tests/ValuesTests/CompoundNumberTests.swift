import Testing

@testable import Files
@testable import Values

/// Numbers of several parts, of which a pin must not rewrite one.
@Suite struct CompoundNumberTests {
  @Test(arguments: [
    ("A share of 2/3", "2/3"), ("odds of 1:5", "1:5"), ("66±1", "66±1"), ("66 ± 1", "66 ± 1"),
    ("3–5", "3–5"), ("3-5", "3-5"), ("1/2/3", "1/2/3"), ("10 / 30", "10 / 30"), ("5%–7%", "5%–7%"),
    ("28×28", "28×28"), ("2 x 3", "2 x 3"), ("66+/-1", "66+/-1"), ("$66\\pm1$", "66\\pm1"),
    ("3..5", "3..5"),
    ("3～5", "3～5"), ("**2**/**3**", "2**/**3"), ("1⁄2", "1⁄2"), ("12:30", "12:30"),
    ("$\\frac{2}{3}$", "\\frac{2}{3}"), ("$2\\cdot 5$", "2\\cdot 5"),
    ("1e3–5", "1e3–5"), ("$\\sqrt{2}$", "\\sqrt{2}"), ("$\\frac23$", "\\frac23"),
  ])
  func areRefusedWhole(prose: String, number: String) {
    let error = #expect(throws: ValueError.self) {
      try NumberToken(before: Array(prose.utf8)[...])
    }
    #expect(error?.id == "compound-number")
    #expect(error.map { String(decoding: Array(prose.utf8)[$0.range], as: UTF8.self) } == number)
    #expect(error?.hint != nil)
  }

  @Test(arguments: [
    ("±0.5", "0.5"), ("about 3 – 5", "5"), ("at 3: 5", "5"), ("from 3 to 5", "5"), ("a x 5", "5"),
    ("a/5", "5"),
    ("in [1, 5", "5"), ("3<!--= a -->–5", "5"), ("3<!--= a -->/5", "5"), ("top-5", "5"),
    ("如下：5", "5"), ("$\\kappa/5", "5"),
  ])
  func aNumberBesideOthersStandsAlone(prose: String, number: String) throws {
    let token = try NumberToken(before: Array(prose.utf8)[...])
    #expect(String(decoding: Array(prose.utf8)[token.range], as: UTF8.self) == number)
  }

  @Test func anExemptionHasAllParts() {
    let prose = Array("odds of 10:30".utf8)[...]
    #expect(NumberToken(wholeBefore: prose)?.range == 8..<13)
  }
}
