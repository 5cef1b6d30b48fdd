import Testing

@testable import Charting

struct TextMetricsTests {
  @Test(arguments: [
    ("", 0.0), ("0", 0.625), ("损失", 2), ("10", 0.464 + 0.625), ("−", 0.659), ("e\u{301}", 0.582),
  ])
  func widthsComeFromTheTableWithRoomToSpare(_ string: String, _ em: Double) {
    let width = TextMetrics.width(of: string, size: 100)
    #expect((width - em * 104).magnitude < 1e-9)
  }

  @Test func raisedDigitsAreNarrower() {
    let plain = TextMetrics.width(of: "12", size: 10)
    #expect((TextMetrics.width(of: "¹²", size: 10) - 0.72 * plain).magnitude < 1e-9)
  }

  /// Both ways to the width of a text add in the same order, so that no label moves by a bit.
  @Test(arguments: ["plain", "7.2 × 10⁻¹⁶ of x₁", "⁻¹", "训练损失 10⁻⁶", ""])
  func aTextIsAsWideAsItsRuns(_ text: String) {
    for weight in [Text.Weight.regular, .semibold] {
      #expect(
        TextMetrics.width(of: text, size: 13, weight: weight)
          == TextMetrics.width(of: TextRun.runs(of: text), size: 13, weight: weight))
    }
  }

  @Test func semiboldIsWider() {
    #expect(
      TextMetrics.width(of: "Nesterov", size: 13, weight: .semibold)
        > TextMetrics.width(of: "Nesterov", size: 13))
  }

  @Test func longTextIsCutWithAnEllipsis() {
    let name = "A very long name of a method that nobody can remember"
    let cut = TextMetrics.fitting(name, width: 120, size: 13)
    #expect(cut == "A very long nam…")
    #expect(TextMetrics.width(of: cut, size: 13) <= 120)
    #expect(TextMetrics.fitting("short", width: 120, size: 13) == "short")
    #expect(TextMetrics.fitting("short", width: 1, size: 13) == "…")
  }

  @Test func everyBlockHasBothWeights() {
    for block in AdvanceWidths.blocks {
      #expect(block.regular.count == block.semibold.count)
    }
  }
}
