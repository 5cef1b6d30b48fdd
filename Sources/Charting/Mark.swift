/// A kind of thing that a panel shows: a line, a band, a heat map.
package protocol Mark: Sendable {
  /// The data values that the axes must have room for.
  func extent(x: Axis, y: Axis) -> Extent
  /// The shapes in the frame's pixels, in drawing order.
  func elements(in frame: Frame) -> [Element]
  /// The labels that stand at the ends of lines.
  func labels(in frame: Frame) -> [EndLabel]
  /// The room that the mark takes right of the frame.
  var rightMargin: Double { get }
  /// The height of a narrow panel's frame where the mark needs one of its own.
  var narrowHeight: Double? { get }
  /// Whether the mark fills the frame, so that grid lines would only disturb it.
  var coversFrame: Bool { get }
}

extension Mark {
  package func extent(x: Axis, y: Axis) -> Extent { Extent() }
  package func labels(in frame: Frame) -> [EndLabel] { [] }
  package var rightMargin: Double { 0 }
  package var narrowHeight: Double? { nil }
  package var coversFrame: Bool { false }
}
