import Testing

@testable import Charting

struct InnerLabelsTests {
  private let frame = Frame(
    box: Box(left: 0, top: 0, right: 400, bottom: 200),
    x: Scale(.linear, 0, 4, from: 0, to: 400), y: Scale(.linear, 0, 2, from: 200, to: 0),
    words: .english)

  private func area(of label: EndLabel, avoiding elements: [Element]) -> Box? {
    var labels = InnerLabels(in: frame, right: 400, avoiding: elements)
    let scene = Scene(size: Size(400, 200), elements: labels.place(label))
    guard let first = scene.textBoxes.first else { return nil }
    return scene.textBoxes.reduce(first) { $0.union($1) }
  }

  @Test func aFreeLabelStandsRightOfItsPoint() throws {
    let box = try #require(area(of: EndLabel("name", at: Point(100, 100)), avoiding: []))
    #expect(box.left == 110 && box.top < 100 && box.bottom > 100)
  }

  @Test func aLabelGetsOutOfTheWayOfALine() throws {
    let line = Element.path(.segment(Point(100, 100), Point(400, 100)), .line(.series(0)))
    let box = try #require(area(of: EndLabel("name", at: Point(100, 100)), avoiding: [line]))
    #expect(box.bottom < 100 || box.top > 100 || box.right < 100)
  }

  @Test func aPaleHairlineIsNoObstacle() throws {
    let line = Element.path(
      .segment(Point(0, 100), Point(400, 100)), .line(.ink, alpha: 0.2))
    let box = try #require(area(of: EndLabel("name", at: Point(100, 100)), avoiding: [line]))
    #expect(box.left == 110)
  }

  @Test func aBrokenLineMayCrossALabelButNotRunThroughItsWords() throws {
    let label = EndLabel("Nesterov", value: "70 epochs", at: Point(100, 100))
    let level = Element.path(
      .segment(Point(0, 100), Point(400, 100)), .line(.ink, dashes: [1, 3]))
    let upright = Element.path(
      .segment(Point(130, 0), Point(130, 200)), .line(.ink, dashes: [1, 3]))
    let box = try #require(area(of: label, avoiding: [level])).inset(by: 1)
    #expect(box.bottom < 100 || box.top > 100)
    let words = Box(left: 110, top: 85, right: 180, bottom: 115)
    #expect(Obstacles([upright]).conflicts(with: words) < Obstacles([level]).conflicts(with: words))
  }

  @Test func whatLooksLikeThePageIsNoObstacle() throws {
    let casing = Element.path(
      .segment(Point(0, 100), Point(400, 100)), .line(.background, width: 4, alpha: 0.8))
    let box = try #require(area(of: EndLabel("name", at: Point(100, 100)), avoiding: [casing]))
    #expect(box.left == 110)
  }

  @Test func atTheRightEdgeALabelStandsOnTheLeft() throws {
    let box = try #require(area(of: EndLabel("a long name", at: Point(380, 100)), avoiding: []))
    #expect(box.right <= 370.001)
  }

  @Test func labelsAtOnePointDontOverlapOrAreLeftOut() {
    var labels = InnerLabels(in: frame, right: 400, avoiding: [])
    let elements = (0..<20).flatMap { index in
      labels.place(EndLabel("name \(index)", value: "0.5", series: 0, at: Point(200, 100)))
    }
    let boxes = Scene(size: Size(400, 200), elements: elements).textBoxes
    #expect(boxes.count > 4)
    for (index, box) in boxes.enumerated() {
      #expect(!boxes[(index + 1)...].contains { $0.overlaps(box.inset(by: 2)) })
    }
  }
}
