/// A heat map: cells colored by the class of their value, hatched where there is none.
package struct Cells: Mark {
  /// One edge more than there are columns, and rows.
  package var xEdges: [Double]
  package var yEdges: [Double]
  /// Row by row from the lowest y; a value that is no number is a run that diverged.
  package var values: [Double]
  package var scale: HeatScale
  /// What the hatched cells are, for the key.
  package var missingLabel: String

  package init(
    xEdges: [Double], yEdges: [Double], values: [Double], scale: HeatScale,
    missingLabel: String = Words.english.diverged
  ) {
    self.xEdges = xEdges
    self.yEdges = yEdges
    self.values = values
    self.scale = scale
    self.missingLabel = missingLabel
  }

  package var rightMargin: Double {
    isComplete ? scale.keyWidth : max(scale.keyWidth, HeatScale.width(ofEntry: missingLabel))
  }
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
    return colored + hatched(missing) + key(right: frame.box)
  }

  private var isComplete: Bool { values.allSatisfy(\.isFinite) }

  /// The colors with their limits, and below them what hatched cells are.
  private func key(right frame: Box) -> [Element] {
    let hasValues = values.contains(where: \.isFinite)
    // Without a value there is nothing that colors could explain.
    let colors = hasValues ? scale.key(right: frame, hasRest: !isComplete) : []
    guard !isComplete else { return colors }
    let box = scale.restBox(right: frame, belowColors: hasValues)
    let text = Text(missingLabel, at: Point(box.right + 7, box.center.y + 4.4))
    return colors + hatched([box]) + [.text(text)]
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

  private func hatched(_ boxes: [Box]) -> [Element] {
    guard let first = boxes.first else { return [] }
    let outline = path(boxes)
    let bounds = boxes.reduce(first) { $0.union($1) }
    let lines = stride(from: bounds.left - bounds.height, to: bounds.right, by: 7).map { x in
      Path.Line([Point(x, bounds.bottom), Point(x + bounds.height, bounds.top)])
    }
    let hatch = Element.group(Group(clip: outline, [.path(Path(lines), .line(.axis, width: 0.7))]))
    return [.path(outline, .filled(.missing)), hatch]
  }
}
