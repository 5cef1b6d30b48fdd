import Testing

@testable import Charting

struct RuleTests {
  @Test func aHorizontalRuleCrossesTheFrame() {
    let rule = Rule(.horizontal, at: 5, label: "optimum 5.00")
    #expect(rule.scene().points == [Point(0, 50.5), Point(100, 50.5)])
    #expect(rule.labels(in: .linear).map(\.isNote) == [true])
  }

  @Test func aVerticalRuleHasItsLabelInside() throws {
    let left = try #require(Rule(.vertical, at: 1, label: "stop").scene().texts.first)
    let right = try #require(Rule(.vertical, at: 9, label: "stop").scene().texts.first)
    #expect(left.anchor == .start && right.anchor == .end)
  }

  @Test(arguments: [-1, 11, Double.nan])
  func outsideTheFrameThereIsNone(_ value: Double) {
    for direction in [Rule.Direction.horizontal, .vertical] {
      let rule = Rule(direction, at: value, label: "lost")
      #expect(rule.elements(in: .linear).isEmpty && rule.labels(in: .linear).isEmpty)
    }
  }
}
