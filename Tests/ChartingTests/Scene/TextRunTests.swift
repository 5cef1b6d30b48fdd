import Testing

@testable import Charting

struct TextRunTests {
  @Test(arguments: [
    ("loss", [TextRun("loss")]),
    ("10⁻⁶", [TextRun("10"), TextRun("−6", .superscript)]),
    ("R² = 0.9", [TextRun("R"), TextRun("2", .superscript), TextRun(" = 0.9")]),
    ("w₁₂", [TextRun("w"), TextRun("12", .subscript)]),
    ("損失 ∇L", [TextRun("損失 ∇L")]),
    ("", []),
  ])
  func raisedCharactersBecomeRaisedRuns(_ string: String, _ runs: [TextRun]) {
    #expect(TextRun.runs(of: string) == runs)
  }
}
