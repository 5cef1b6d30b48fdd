/// A line through points, broken where there is no number.
package struct Line: Mark {
  /// The looks that a line can have.
  package enum Look: Hashable, Sendable {
    /// The line of a series.
    case series
    /// Noise before smoothing: thin and pale.
    case raw
    /// A prediction: dashed, in ink.
    case theory
    /// A neighbor for comparison: thin and gray.
    case reference
  }

  package var x: [Double]
  package var y: [Double]
  package var series: Int
  package var look: Look
  package var name: String?
  package var value: String?
  /// Whether triangles at the frame's edge show what lies beyond it.
  package var marksClipped: Bool
  /// The series with which a prediction is switched off.
  package var owner: Int?
  /// Whether dots show the points themselves: few points are measurements, not a curve.
  package var dots = Dots.none

  /// How a line shows the points that it goes through.
  package enum Dots: Hashable, Sendable {
    case none
    /// Dots on the line.
    case joined
    /// Dots alone, since nothing lies between them.
    case alone

    /// Up to this many points are shown as points.
    package static let most = 25

    /// Dots on the line where there are few points.
    package static func joined(_ count: Int) -> Dots { count <= most ? .joined : .none }
  }

  package init(
    x: [Double], y: [Double], series: Int = 0, look: Look = .series, name: String? = nil,
    value: String? = nil, marksClipped: Bool = true, owner: Int? = nil
  ) {
    self.owner = owner
    self.x = x
    self.y = y
    self.series = series
    self.look = look
    self.name = name
    self.value = value
    self.marksClipped = marksClipped
  }

  package func extent(x: Axis, y: Axis) -> Extent {
    guard look == .raw else { return Extent(x: self.x, y: self.y) }
    // A few outliers of the noise must not squeeze everything else.
    let sorted = self.y.filter(\.isFinite).sorted()
    let top = sorted.isEmpty ? 0 : sorted[(sorted.count - 1) * 995 / 1000]
    return Extent(x: self.x, y: self.y.lazy.filter { $0 <= top })
  }

  package func elements(in frame: Frame) -> [Element] {
    let runs = runs(in: frame).flatMap { run -> [[Point]] in
      Clipping.clipped(Thinning.thinned(run), to: frame.box)
    }
    guard !runs.isEmpty else { return [] }
    let lines = dots == .alone ? [] : runs.filter { $0.count > 1 }
    var elements: [Element] = []
    if !lines.isEmpty {
      let path = Path(lines.map { Path.Line($0) })
      // A prediction mostly runs along its own curve, on which ink alone could not be seen.
      if look == .theory { elements.append(.path(path, casing)) }
      elements.append(.path(path, style))
    }
    if dots != .none {
      let shown = zip(x, y).map { frame.point($0, $1) }.filter(frame.box.inset(by: -0.5).contains)
      if !shown.isEmpty {
        elements.append(.circles(shown, radius: dots == .alone ? 4 : 3, .filled(role)))
      }
    } else {
      // A single point has no line: a dot shows it.
      for run in runs where run.count == 1 {
        elements.append(.circle(run[0], radius: 2.25, .filled(role)))
      }
    }
    guard isSeries else {
      return owner.map { [.group(Group(series: $0, elements))] } ?? elements
    }
    let group = Element.group(Group(series: series, elements))
    guard marksClipped else { return [group] }
    return [group] + ClipTriangles(x: x, y: y, series: series).elements(in: frame)
  }

  package func labels(in frame: Frame) -> [EndLabel] {
    guard let name, let index = y.indices.last(where: { y[$0].isFinite && $0 < x.count }),
      let point = frame.pointInside(x[index], y[index])
    else { return [] }
    // What is beside the data has a quieter name.
    guard look == .series else { return [EndLabel(note: name, at: point, sample: .line(style))] }
    return [EndLabel(name, value: value, series: series, at: point)]
  }

  /// The stretches of points that have a place.
  private func runs(in frame: Frame) -> [[Point]] {
    var runs: [[Point]] = []
    var run: [Point] = []
    for (x, y) in zip(x, y) {
      let point = frame.point(x, y)
      if point.x.isFinite, point.y.isFinite {
        run.append(point)
      } else if !run.isEmpty {
        runs.append(run)
        run = []
      }
    }
    if !run.isEmpty { runs.append(run) }
    return runs
  }

  private var isSeries: Bool { look == .series || look == .raw }

  private var role: Role {
    switch look {
    case .series, .raw: .series(series)
    case .theory: .ink
    case .reference: .muted
    }
  }

  private var casing: Style { .line(.background, width: 2.6, dashes: Self.dashes) }

  private static let dashes = [4.0, 3]

  private var style: Style {
    switch look {
    case .series: .series(series, width: 2.25)
    case .raw: .line(role, width: 1, alpha: 0.32)
    case .theory: .line(role, dashes: Self.dashes)
    case .reference: .line(role, width: 1.4, cap: .round)
    }
  }
}
