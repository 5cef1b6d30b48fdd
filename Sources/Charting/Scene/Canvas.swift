/// A surface that a scene is drawn on, element by element.
package protocol Canvas {
  /// Fills and strokes lines.
  mutating func draw(_ path: Path, _ style: Style)
  /// Fills and strokes a box with rounded corners.
  mutating func draw(_ box: Box, radius: Double, _ style: Style)
  /// Fills and strokes circles around points, one after the other.
  mutating func draw(_ centers: [Point], radius: Double, _ style: Style)
  /// Writes a line of text.
  mutating func draw(_ text: Text)
  /// Opens a group, before its first element.
  mutating func begin(_ group: Group)
  /// Closes a group, after its last element.
  mutating func end(_ group: Group)
}
