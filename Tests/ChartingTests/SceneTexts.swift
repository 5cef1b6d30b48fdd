@testable import Charting

extension Scene {
  /// All texts of the scene, in drawing order.
  var texts: [Text] { elements.flatMap(Scene.texts) }

  /// The boxes that the texts need.
  var textBoxes: [Box] { texts.map(\.box) }

  /// The texts as plain strings.
  var strings: [String] { texts.map { $0.runs.map(\.string).joined() } }

  /// Every point that is drawn, of lines, dots and boxes.
  var points: [Point] { elements.flatMap(Scene.points) }

  /// The corners of lines and boxes with how they look.
  var shapes: [(points: [Point], style: Style)] { elements.flatMap(Scene.shapes) }

  private static func shapes(_ element: Element) -> [(points: [Point], style: Style)] {
    switch element {
    case .path(_, let style), .box(_, _, let style): [(points(element), style)]
    case .group(let group): group.elements.flatMap(shapes)
    default: []
    }
  }

  private static func texts(_ element: Element) -> [Text] {
    switch element {
    case .text(let text): [text]
    case .group(let group): group.elements.flatMap(texts)
    default: []
    }
  }

  private static func points(_ element: Element) -> [Point] {
    switch element {
    case .path(let path, _): path.lines.flatMap(\.points)
    case .circles(let centers, _, _): centers
    case .box(let box, _, _): [Point(box.left, box.top), Point(box.right, box.bottom)]
    case .text(let text): [text.position]
    case .group(let group): group.elements.flatMap(points)
    }
  }
}
