/// A quiet remark beside a point, where it covers nothing.
package struct Note: Mark {
  package var text: String
  package var x: Double
  package var y: Double

  package init(_ text: String, x: Double, y: Double) {
    self.text = text
    self.x = x
    self.y = y
  }

  package func elements(in frame: Frame) -> [Element] { [] }

  package func labels(in frame: Frame) -> [EndLabel] {
    frame.pointInside(x, y).map { [EndLabel(note: text, at: $0).inside] } ?? []
  }
}
