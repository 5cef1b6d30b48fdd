/// A heat map: cells colored by the class of their value, hatched where there is none.
package struct Cells: Mark {
  /// One edge more than there are columns, and rows.
  package var xEdges: [Double]
  package var yEdges: [Double]
  /// Row by row from the lowest y; a value that is no number is a run that diverged.
  package var values: [Double]
  package var scale: HeatScale
  /// What the hatched cells are; the word for diverged by default.
  package var missingLabel: String?

  package init(
    xEdges: [Double], yEdges: [Double], values: [Double], scale: HeatScale,
    missingLabel: String? = nil
  ) {
    self.xEdges = xEdges
    self.yEdges = yEdges
    self.values = values
    self.scale = scale
    self.missingLabel = missingLabel
  }

  package var rightMargin: Double { scale.keyWidth }
  package var coversFrame: Bool { true }

  package func extent(x: Axis, y: Axis) -> Extent { Extent(x: xEdges, y: yEdges) }

  package func elements(in frame: Frame) -> [Element] {
    guard xEdges.count > 1, yEdges.count > 1,
      values.count == (xEdges.count - 1) * (yEdges.count - 1)
    else { return [] }
    let runs = runs(in: frame)
    let colored = (0..<scale.classCount).compactMap { index -> Element? in
      let boxes = runs.filter { $0.heatClass == index }.map(\.box)
      return boxes.isEmpty ? nil : .path(path(boxes), .filled(.heat(scale.role(of: index))))
    }
    let missing = runs.filter { $0.heatClass == nil }.map(\.box)
    // Without a value there is nothing that a key could explain.
    let key = values.contains(where: \.isFinite) ? scale.key(right: frame.box) : []
    return colored + hatched(missing, in: frame) + key
  }

  private struct Run {
    var heatClass: Int?
    var box: Box
  }

  /// Neighbors of one class in a row, as one box on whole pixels so that no seams show.
  private func runs(in frame: Frame) -> [Run] {
    let columns = xEdges.count - 1
    let x = xEdges.map { frame.x.position(of: $0).rounded() }
    let y = yEdges.map { frame.y.position(of: $0).rounded() }
    var runs: [Run] = []
    for row in 0..<yEdges.count - 1 {
      for column in 0..<columns {
        let heatClass = scale.heatClass(of: values[row * columns + column])
        if column > 0, let last = runs.last, last.heatClass == heatClass {
          runs[runs.count - 1].box.right = x[column + 1]
        } else {
          let box = Box(left: x[column], top: y[row + 1], right: x[column + 1], bottom: y[row])
          runs.append(Run(heatClass: heatClass, box: box))
        }
      }
    }
    return runs
  }

  private func path(_ boxes: [Box]) -> Path { Path(boxes.flatMap { Path.box($0).lines }) }

  private func hatched(_ boxes: [Box], in frame: Frame) -> [Element] {
    guard let first = boxes.first else { return [] }
    let outline = path(boxes)
    let bounds = boxes.reduce(first) { $0.union($1) }
    let lines = stride(from: bounds.left - bounds.height, to: bounds.right, by: 7).map { x in
      Path.Line([Point(x, bounds.bottom), Point(x + bounds.height, bounds.top)])
    }
    let hatch = Element.group(Group(clip: outline, [.path(Path(lines), .line(.axis, width: 0.7))]))
    let fill = Element.path(outline, .filled(.missing))
    return [fill, hatch] + label(boxes, frame.words)
  }

  /// The word on the widest box with room for it, nearest to the middle of all.
  private func label(_ boxes: [Box], _ words: Words) -> [Element] {
    let text = missingLabel ?? words.diverged
    let width = TextMetrics.width(of: text, size: 12) + 12
    let area = boxes.reduce(0) { $0 + $1.width * $1.height }
    let middle = boxes.reduce(0) { $0 + $1.center.y * $1.width * $1.height } / max(area, 1)
    let fitting = boxes.filter { $0.width >= width }
    let best = fitting.min {
      ($0.center.y - middle).magnitude < ($1.center.y - middle).magnitude
    }
    guard let best else { return [] }
    let center = best.center
    let plate = Box(
      left: center.x - width / 2, top: center.y - 9, right: center.x + width / 2,
      bottom: center.y + 9)
    return [
      .box(plate, radius: 2, .filled(.missing)),
      .text(Text(text, at: Point(center.x, center.y + 4.4), anchor: .middle, .ink)),
    ]
  }
}
