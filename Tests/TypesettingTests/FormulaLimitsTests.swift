import Testing

@testable import Typesetting

/// A formula costs its bytes, and one that may stand for a longer one at least a thousand.
@Suite struct FormulaLimitsTests {
  @Test(arguments: [
    ("x", 1), (#"\alpha + \beta"#, 14), (#"\text{défini}"#, 14), ("commend", 7),
    (String(repeating: "x", count: 3000), 3000),
  ])
  func aFormulaCostsItsBytes(tex: String, cost: Double) {
    #expect(FormulaLimits.cost(of: tex) == cost)
  }

  @Test(arguments: [
    #"\def\a{b}\a"#, #"\gdef\a{b}"#, #"\edef\a{b}"#, #"\xdef\a{b}"#, #"\let\a=b"#,
    #"\futurelet\a\b c"#, #"\newcommand{\a}{b}\a"#, #"\renewcommand{\alpha}{b}"#,
    #"\providecommand{\a}{b}"#, #"\global\let\a=b"#, #"\long\def\a{b}"#,
  ])
  func oneThatDefinesCommandsCostsMore(tex: String) {
    #expect(FormulaLimits.cost(of: tex) == 1000)
    let long = tex + String(repeating: #"\a "#, count: 500)
    #expect(FormulaLimits.cost(of: long) == Double(FormulaLimits.bytes))
  }
}
