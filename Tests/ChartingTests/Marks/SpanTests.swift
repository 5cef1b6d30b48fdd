import Testing

@testable import Charting

struct SpanTests {
  @Test func aSpanFillsItsStretchOfTheFrame() {
    let span = Span(from: 2, to: 8, label: "a")
    #expect(span.scene().points.contains(Point(20, 0)))
    #expect(span.scene().points.contains(Point(80, 100)))
    #expect(span.scene().strings == ["a"])
  }

  @Test func beyondTheFrameItIsCutOff() {
    let span = Span(from: -5, to: 3, label: "")
    #expect(span.scene().points.contains(Point(0, 0)))
    #expect(Span(from: 20, to: 30, label: "a").elements(in: .linear).isEmpty)
  }

  @Test func theNameOfANarrowSpanStandsBesideIt() throws {
    let left = try #require(Span(from: 1, to: 2, label: "warm").scene().texts.first)
    #expect(left.position.x == 26 && left.anchor == .start)
    let right = try #require(Span(from: 8, to: 9, label: "cool").scene().texts.first)
    #expect(right.position.x == 74 && right.anchor == .end)
  }
}
