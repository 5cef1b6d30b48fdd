/// A line's paint, width and dashes; joins are as round as its ends.
package struct Stroke: Hashable, Sendable {
  /// The form of a line's ends.
  package enum Cap: String, Hashable, Sendable {
    case butt
    case round
  }

  package var paint: Paint
  package var width: Double
  package var dashes: [Double]
  package var cap: Cap

  package init(_ paint: Paint, width: Double, dashes: [Double] = [], cap: Cap = .butt) {
    self.paint = paint
    self.width = width
    self.dashes = dashes
    self.cap = cap
  }
}
