/// Labels inside the frame, beside the points they name and off the lines.
struct InnerLabels {
  private let frame: Frame
  /// How far a label may reach out of the frame to the right.
  private let right: Double
  private var obstacles: Obstacles

  init(in frame: Frame, right: Double, avoiding elements: [Element]) {
    self.frame = frame
    self.right = right
    obstacles = Obstacles(elements)
  }

  /// A place around a point: which corner of the label is how far away from it.
  private struct Candidate {
    let dx: Double
    let dy: Double
    let anchor: Text.Anchor
  }

  /// The label at its best place, which later labels then avoid.
  ///
  /// Where it would cover another text it loses its value, and at last gives way altogether.
  mutating func place(_ label: EndLabel) -> [Element] {
    for label in [label, label.short] {
      guard let (label, spot) = bestPlace(of: label), !obstacles.coversText(spot.box) else {
        continue
      }
      obstacles.add(spot.box)
      let x =
        switch spot.candidate.anchor {
        case .start: spot.box.left
        case .middle: spot.box.center.x
        case .end: spot.box.right
        }
      let texts = label.elements(
        at: x, spot.box.center.y, anchor: spot.candidate.anchor, width: widest)
      return leader(from: label.point, to: spot) + texts
    }
    return []
  }

  /// A line from the point to a label that stands far from it.
  private func leader(from point: Point, to spot: Spot) -> [Element] {
    if spot.candidate.dy.magnitude > spot.box.height / 2 + 25 {
      let isBelow = spot.candidate.dy > 0
      let end = Point(
        min(max(point.x, spot.box.left + 4), spot.box.right - 4),
        isBelow ? spot.box.top - 2 : spot.box.bottom + 2)
      return [.path(.segment(point.moved(0, isBelow ? 6 : -6), end), .line(.axis, width: 0.75))]
    }
    guard spot.candidate.dx.magnitude > 30 else { return [] }
    let isRight = spot.candidate.dx > 0
    let start = point.moved(isRight ? 6 : -6, 0)
    let end = Point(isRight ? spot.box.left - 4 : spot.box.right + 4, spot.box.center.y)
    return [.path(.segment(start, end), .line(.axis, width: 0.75))]
  }

  private var widest: Double { frame.box.width - 8 }

  private typealias Spot = (box: Box, candidate: Candidate, cost: Int)

  /// What standing at the other point costs, as a far place at the first one does.
  private static let detour = 20

  /// The label at its point, or at the other one where it stands much better there.
  private func bestPlace(of label: EndLabel) -> (EndLabel, Spot)? {
    let first = spot(for: label)
    guard let other = label.otherPoint else { return first.map { (label, $0) } }
    var moved = label
    moved.point = other
    guard let second = spot(for: moved) else { return first.map { (label, $0) } }
    guard let first, first.cost <= second.cost + Self.detour else { return (moved, second) }
    return (label, first)
  }

  /// The candidate that covers least.
  private func spot(for label: EndLabel) -> Spot? {
    let width = min(label.width, widest)
    let height = label.height - 4
    var best: Spot?
    var leastCost = Int.max
    for (rank, candidate) in Self.candidates(height: height).enumerated() {
      let box = box(of: candidate, at: label.point, width: width, height: height)
      guard isInside(box) else { continue }
      let overhang = box.right > frame.box.right ? 8 : 0
      // A leader over half the frame is as hard to follow as a line through the text.
      let distance = Int(max(candidate.dx.magnitude, candidate.dy.magnitude) / 6)
      let cost = obstacles.conflicts(with: box) * 10 + rank + distance + overhang
      guard cost < leastCost else { continue }
      leastCost = cost
      best = (box, candidate, cost)
    }
    return best
  }

  /// Right of the point first, then left, above and below; from near to far, where leaders help.
  private static func candidates(height: Double) -> [Candidate] {
    let half = height / 2
    let near = [10.0, 20].flatMap { gap in
      beside(gap, [0, -half, half])
        + [
          Candidate(dx: 0, dy: -half - gap, anchor: .middle),
          Candidate(dx: 0, dy: half + gap, anchor: .middle),
        ] + beside(gap, [-half - gap])
    }
    let upright = [half + 36, half + 60].flatMap { distance in
      [-distance, distance].flatMap { dy in
        beside(10, [dy]) + [Candidate(dx: 0, dy: dy, anchor: .middle)]
      }
    }
    return near + [40.0, 70].flatMap { beside($0, [0, -half, half]) } + upright
      + [110.0, 160, 220].flatMap { beside($0, [0, -half, half]) }
  }

  private static func beside(_ gap: Double, _ shifts: [Double]) -> [Candidate] {
    let sides: [(Text.Anchor, Double)] = [(.start, gap), (.end, -gap)]
    return sides.flatMap { anchor, dx in
      shifts.map { Candidate(dx: dx, dy: $0, anchor: anchor) }
    }
  }

  private func box(
    of candidate: Candidate, at point: Point, width: Double, height: Double
  ) -> Box {
    let x = point.x + candidate.dx
    let left =
      switch candidate.anchor {
      case .start: x
      case .middle: x - width / 2
      case .end: x - width
      }
    let top = point.y + candidate.dy - height / 2
    return Box(left: left, top: top, right: left + width, bottom: top + height)
  }

  private func isInside(_ box: Box) -> Bool {
    box.left >= frame.box.left && box.right <= right && box.top >= frame.box.top - 4
      && box.bottom <= frame.box.bottom
  }
}
