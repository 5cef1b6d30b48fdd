import Testing

@testable import Charting

struct SceneTests {
  private let text = Element.text(Text("a⁻¹", at: Point(3, 4.004), anchor: .end, .ink))

  private func bytes(_ elements: [Element]) -> String {
    String(decoding: Scene(size: Size(10, 20), elements: elements).canonicalBytes, as: UTF8.self)
  }

  @Test func canonicalBytesNameEveryPartOfTheScene() {
    let line = Element.path(
      Path([Point(0, 1), Point(2.5, 3)]), .line(.series(1), width: 2, dashes: [4, 3]))
    let dots = Element.circles([Point(1, 1)], radius: 2, .filled(.axis, alpha: 0.5))
    let box = Element.box(
      Box(left: 0, top: 0, right: 1, bottom: 2), radius: 0, .filled(.background))
    let group = Element.group(Group(series: 2, clip: .segment(Point(0, 0), Point(1, 1)), [box]))
    #expect(
      bytes([line, dots, group, text]) == """
        scene 1 theme 2
        size 1000 2000
        path - s2@100/200/butt/400,300
        open 0,100 250,300
        circles axis@50 - 200
        open 100,100
        group 2
        clip
        open 0,0 100,100
        box bg@100 - 0 0 100 200 0
        end
        text 300 400 end 1200 400 ink@100
        run normal a
        run superscript −1

        """)
  }

  @Test func differencesThatNobodySeesDontCount() {
    let near = Element.text(Text("a⁻¹", at: Point(3.0049, 4), anchor: .end, .ink))
    #expect(bytes([text]) == bytes([near]))
  }

  @Test func differencesThatShowCount() {
    let moved = Element.text(Text("a⁻¹", at: Point(3.02, 4), anchor: .end, .ink))
    #expect(bytes([text]) != bytes([moved]))
  }
}
