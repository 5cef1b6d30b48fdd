/// Dots on sticks that rise from the foot of the frame, such as the values of a spectrum.
package struct Stems: Mark {
  package var x: [Double]
  package var y: [Double]
  package var series: Int

  package init(x: [Double], y: [Double], series: Int = 0) {
    self.x = x
    self.y = y
    self.series = series
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    var extent = Extent(x: self.x, y: self.y)
    // Even the shortest stick shows, on a linear axis from zero up.
    let least = self.y.filter { $0 > 0 && $0.isFinite }.min() ?? 1
    extent.y.include(y.kind == .logarithmic ? least / 2 : 0)
    return extent
  }

  package func elements(in frame: Frame) -> [Element] {
    let heads = zip(x, y).compactMap { frame.pointInside($0, $1) }
    guard !heads.isEmpty else { return [] }
    let sticks = heads.map { Path.Line([Point($0.x, frame.box.bottom), $0]) }
    // Lengths mean nothing where the foot is not zero: hairlines lead to the labels below.
    let isFromZero = frame.y.kind == .linear
    let line = Element.path(
      Path(sticks), isFromZero ? .line(.series(series), width: 2) : .line(.axis))
    let dots = Element.circles(heads, radius: 4, .filled(.series(series)))
    return [.group(Group(series: series, [line, dots]))]
  }
}
