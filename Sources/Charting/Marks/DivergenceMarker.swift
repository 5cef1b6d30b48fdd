/// The cross where a run left all bounds.
enum DivergenceMarker {
  /// Two strokes that cross at the point.
  static func cross(at point: Point, _ role: Role) -> Element {
    let reach = 3.5
    return .path(
      Path([
        Path.Line([point.moved(-reach, -reach), point.moved(reach, reach)]),
        Path.Line([point.moved(-reach, reach), point.moved(reach, -reach)]),
      ]), .line(role, width: 2, cap: .round))
  }
}
