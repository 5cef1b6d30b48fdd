/// One thing in a scene, in the order in which things are drawn.
package enum Element: Hashable, Sendable {
  case path(Path, Style)
  case box(Box, radius: Double, Style)
  case circles([Point], radius: Double, Style)
  case text(Text)
  case group(Group)

  /// A circle around a point.
  package static func circle(_ center: Point, radius: Double, _ style: Style) -> Element {
    .circles([center], radius: radius, style)
  }

  /// Draws the element and, of a group, everything in it.
  package func draw(on canvas: inout some Canvas) {
    switch self {
    case .path(let path, let style): canvas.draw(path, style)
    case .box(let box, let radius, let style): canvas.draw(box, radius: radius, style)
    case .circles(let centers, let radius, let style):
      canvas.draw(centers, radius: radius, style)
    case .text(let text): canvas.draw(text)
    case .group(let group):
      canvas.begin(group)
      for element in group.elements { element.draw(on: &canvas) }
      canvas.end(group)
    }
  }
}
