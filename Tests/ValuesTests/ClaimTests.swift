import Testing

@testable import Files
@testable import Values

@Suite("Claims")
struct ClaimTests {
  private func check(_ text: String) throws -> ClaimOutcome {
    let comment = Array("<!--? \(text) -->".utf8)
    return try Claim(parsing: comment[...]).check(in: ExpressionTests.source)
  }

  @Test(
    "of equality hold for the last bits, and for nothing more",
    arguments: [
      (1.0, true), (1 + 5e-13, true), (1 - 5e-13, true), (1 + 2e-12, false), (1 - 2e-12, false),
      (1.000000001, false),
    ] as [(Double, Bool)])
  func equality(right: Double, isEqual: Bool) {
    for scale in [1.0, -3e200, 7e-200] {
      #expect(Relation.equal.holds(scale, scale * right) == isEqual)
      #expect(Relation.notEqual.holds(scale, scale * right) != isEqual)
    }
    #expect(Relation.equal.holds(0, 0) && !Relation.equal.holds(0, 1e-300))
  }

  @Test(
    "that hold state their margin",
    arguments: [
      ("compare.momentum.epochs < compare.gd.epochs", "by 146"),
      ("step-size.gd.loss < 0.5", "by 0.250"),
      ("every seed: s.gd.loss < 5", "by 1 (seed 2)"),
      ("1 < compare.momentum.epochs < 50", "by 9"),
      ("compare.gd.converged", ""),
      ("compare.momentum.epochs > 41 or compare.gd.epochs > 180", "by 7"),
      ("compare.gd.epochs > 180 or compare.momentum.epochs > 41", "by 7"),
      ("not (compare.momentum.epochs > 41 and compare.gd.epochs > 180)", "by 0"),
      ("count seed: s.gd.loss < s.sgd.loss >= 2", "by 0"),
    ])
  func holding(text: String, margin: String) throws {
    let outcome = try check(text)
    guard case .holds = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(outcome.text == margin)
  }

  @Test(
    "that fail show both sides and the seed",
    arguments: [
      ("compare.gd.epochs < compare.momentum.epochs", "187 < 41"),
      ("1 < compare.gd.epochs < 50", "187 < 50"),
      ("every seed: s.gd.loss < s.sgd.loss", "4 < 3 (seed 2)"),
      ("every seed: s.gd.loss > 1.5 and s.gd.loss < 4", "1 > 1.50 (seed 0); not for seeds 0, 2"),
      ("count seed: s.gd.loss < s.sgd.loss >= 3", "2 >= 3; not for seed 2"),
      ("not compare.gd.converged", ""),
      ("step-size.gd.loss < 0.2499", "0.2500 < 0.2499"),
      ("compare.gd.epochs < 5 or compare.gd.epochs > 200", "187 < 5; 187 > 200"),
    ])
  func failing(text: String, reason: String) throws {
    let outcome = try check(text)
    guard case .fails = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(outcome.text == reason)
  }

  @Test(
    "are told in the words of a language",
    arguments: [
      ("every seed: s.gd.loss < 5", "4 < 5; marge 1 [s. 2]"),
      ("every seed: s.gd.loss < s.sgd.loss", "4 < 3 [s. 2]"),
      ("count seed: s.gd.loss < s.sgd.loss >= 3", "2 >= 3 / sauf s. 2"),
    ])
  func wording(text: String, words: String) throws {
    let french = ClaimWords(
      margin: { "marge \($0)" }, place: { _, number in "s. \(number)" },
      exceptions: { _, numbers in "sauf s. \(numbers.joined())" }, placed: { "\($0) [\($1)]" },
      comma: "; ", semicolon: " / ")
    #expect(try check(text).explanation(french) == words)
  }

  @Test(
    "that hold by less than is printed are thin",
    arguments: [
      ("step-size.gd.loss < 0.2501", "by 1.0 × 10⁻⁴"), ("step-size.gd.loss >= 0.25", "by 0"),
      ("s.gd.loss.mean < 2.334", "by 6.7 × 10⁻⁴"),
    ])
  func thin(text: String, margin: String) throws {
    let outcome = try check(text)
    guard case .thin = outcome else {
      Issue.record("\(outcome)")
      return
    }
    #expect(outcome.text == margin)
  }

  @Test("of whole numbers are never thin, since they are printed in full")
  func whole() throws {
    guard case .holds = try check("compare.momentum.epochs <= 41") else {
      Issue.record("not held")
      return
    }
  }

  @Test("that are no claims or cannot be worked out say why")
  func undecided() throws {
    #expect(
      try check("compare.gd.epochs").text
        == "'compare.gd.epochs' is a number, not true or false")
    #expect(try check("compare.sgd.epochs < 3").text == "'compare.sgd.epochs' has no value")
    #expect(throws: ValueError.self) { try check("1 < 2 exact") }
    #expect(throws: ValueError.self) { try check(" ") }
  }
}
