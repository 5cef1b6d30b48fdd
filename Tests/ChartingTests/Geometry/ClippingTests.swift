import Testing

@testable import Charting

struct ClippingTests {
  private let box = Box(left: 0, top: 0, right: 10, bottom: 10)

  @Test func whatLiesInsideStaysAsItIs() {
    let line = [Point(1, 1), Point(9, 9), Point(10, 0)]
    #expect(Clipping.clipped(line, to: box) == [line])
  }

  @Test func aLineThatLeavesAndReturnsBecomesTwo() {
    let line = [Point(5, 5), Point(5, -5), Point(7, -5), Point(7, 5)]
    #expect(
      Clipping.clipped(line, to: box)
        == [[Point(5, 5), Point(5, 0)], [Point(7, 0), Point(7, 5)]])
  }

  @Test(arguments: [Point(5, -5), Point(15, 5), Point(5, 15), Point(-5, 5), Point(12, 9)])
  func oneCornerOutsideDividesALine(outside: Point) {
    let line = [Point(4, 4), outside, Point(6, 6)]
    let parts = Clipping.clipped(line, to: box)
    #expect(parts.count == 2)
    #expect(parts.map(\.count) == [2, 2])
    #expect(parts.first?.first == line[0] && parts.last?.last == line[2])
    // Where it leaves is not where it returns: nothing is drawn along the frame.
    #expect(parts.first?.last != parts.last?.first)
    #expect(parts.joined().allSatisfy { box.contains($0) })
  }

  @Test func aLineThatTouchesTheFrameFromInsideStaysOne() {
    let line = [Point(4, 4), Point(5, 10), Point(6, 4), Point(20, 4)]
    #expect(Clipping.clipped(line, to: box) == [[line[0], line[1], line[2], Point(10, 4)]])
  }

  @Test func aLineThatCrossesIsCutAtBothSides() {
    #expect(
      Clipping.clipped([Point(-10, 5), Point(20, 5)], to: box) == [[Point(0, 5), Point(10, 5)]])
  }

  @Test func whatLiesOutsideIsGone() {
    #expect(Clipping.clipped([Point(-3, 12), Point(15, 11)], to: box).isEmpty)
    #expect(Clipping.clipped([Point(11, 11)], to: box).isEmpty)
    #expect(Clipping.clipped([], to: box).isEmpty)
  }

  @Test func anOutlineIsCutAlongTheSides() {
    let wide = [Point(-5, 2), Point(15, 2), Point(15, 4), Point(-5, 4)]
    let cut = Clipping.polygon(wide, in: box)
    #expect(Set(cut) == [Point(0, 2), Point(10, 2), Point(10, 4), Point(0, 4)])
  }
}
