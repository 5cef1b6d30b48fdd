/// A plus sign where a function of two variables is least.
package struct Optimum: Mark {
  package var x: Double
  package var y: Double
  package var label: String?

  package init(x: Double, y: Double, label: String? = nil) {
    self.x = x
    self.y = y
    self.label = label
  }

  package func elements(in frame: Frame) -> [Element] {
    let point = frame.point(x, y)
    guard frame.box.contains(point) else { return [] }
    let arms = [
      Path.Line([point.moved(-5, 0), point.moved(5, 0)]),
      Path.Line([point.moved(0, -5), point.moved(0, 5)]),
    ]
    return [.path(Path(arms), .line(.ink, width: 2))]
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    let point = frame.point(x, y)
    guard let label, frame.box.contains(point) else { return [] }
    return [EndLabel(note: label, at: point).inside]
  }
}
