import Testing

@testable import Charting

/// Data that breaks charts: each must become a picture whose every number is finite.
struct TrapTests {
  static let traps: [(String, [Double], [Double])] = [
    ("nothing", [], []),
    ("one point", [0], [0.5]),
    ("all equal", [0, 1, 2, 3], [7, 7, 7, 7]),
    ("all zero", [0, 1, 2], [0, 0, 0]),
    ("equal but for rounding", [0, 1, 2], [1, 1 + 1e-16, 1 - 1e-16]),
    ("no number", [0, 1, 2], [.nan, .nan, .nan]),
    ("a hole", [0, 1, 2, 3, 4], [1, 2, .nan, 3, 4]),
    ("infinity", [0, 1, 2, 3], [1, .infinity, -.infinity, 2]),
    ("negative excess", [0, 1, 2, 3], [1, 1e-9, -1e-17, 1e-18]),
    ("only negative", [0, 1], [-1, -2]),
    ("the whole range", [0, 1, 2], [1e-300, 1, 1e300]),
    ("both ends", [0, 1, 2], [-1.7e308, 0, 1.7e308]),
    ("the smallest number", [0, 1], [.leastNonzeroMagnitude, .leastNormalMagnitude]),
    ("x goes back", [3, 1, 2, 2, 0], [1, 2, 3, 4, 5]),
    ("x is no number", [.nan, .infinity, 1], [1, 2, 3]),
    ("fewer values than places", [0, 1, 2], [1]),
    ("huge steps", [0, 1e300, 1.7e308], [1, 2, 3]),
  ]

  private func chart(_ marks: [any Mark], _ x: Scale.Kind, _ y: Scale.Kind) -> Chart {
    Chart(panels: [Panel(x: Axis("x", x), y: Axis("y", y), marks: marks)])
  }

  private func expectSound(_ scene: Scene, _ name: String) {
    #expect(scene.points.allSatisfy { $0.x.isFinite && $0.y.isFinite }, "\(name)")
    #expect(scene.points.allSatisfy { $0.x.magnitude < 1e7 && $0.y.magnitude < 1e7 }, "\(name)")
    #expect(!scene.strings.contains { $0.contains("nan") || $0.contains("inf") }, "\(name)")
    #expect(!scene.strings.contains("−0"), "\(name)")
    let svg = SVGWriter.svg(of: scene, title: "", description: "", idPrefix: "t")
    #expect(!svg.contains("nan") && !svg.contains("inf\""), "\(name)")
  }

  @Test(arguments: [Scale.Kind.linear, .logarithmic], [Scale.Kind.linear, .logarithmic])
  func everyMarkSurvives(_ xKind: Scale.Kind, _ yKind: Scale.Kind) {
    for (name, x, y) in Self.traps {
      let marks: [any Mark] = [
        Line(x: x, y: y, name: "line"), Line(x: x, y: y, look: .raw),
        Curve("curve", x: x, y: y, series: 1, floor: 1e-16, ceiling: 1e3),
        Band(x: x, lower: y, upper: y.map { $0 * 2 }, series: 2), Dots(x: x, y: y),
        Stems(x: x, y: y), Trajectory(x: x, y: y, series: 3, startLabel: "start"),
        ClipTriangles(x: x, y: y, series: 0), RoundingBand(below: y.first ?? 0),
        Bars(starts: x, ends: x.map { $0 + 1 }, tops: y),
        DivergenceStrip(above: y.last ?? 1, entries: x.map { .init(x: $0, series: 0) }),
        Rule(.horizontal, at: y.first ?? .nan, label: "optimum"),
        Rule(.vertical, at: x.last ?? .nan, label: "here"),
        Ring(x: x.first ?? .nan, y: y.first ?? .nan, series: 0, label: "ring"),
        Spot(x: x.last ?? .nan, y: y.last ?? .nan),
        Annotation("note", at: .data(x.first ?? .nan, y.first ?? .nan)),
      ]
      expectSound(chart(marks, xKind, yKind).scene(), name)
      for mark in marks { expectSound(chart([mark], xKind, yKind).scene(), name) }
    }
  }

  /// A line as a reader would meet it: on both scales, of each trap.
  static func picture(_ trap: (String, [Double], [Double]), _ kind: Scale.Kind) -> Scene {
    let curve = Curve(trap.0, x: trap.1, y: trap.2, series: 0, ceiling: 1e305)
    let panel = Panel(x: Axis("iteration"), y: Axis("loss", kind), marks: [curve])
    return Chart(size: Size(480, 300), panels: [panel]).scene()
  }

  @Test(arguments: [Scale.Kind.linear, .logarithmic])
  func everyTrapIsPaintedInBothThemes(_ kind: Scale.Kind) throws {
    let painter = Painter()
    for trap in Self.traps {
      let scene = Self.picture(trap, kind)
      for theme in [Theme.light, .dark] {
        let painting = try painter.paint(scene, theme: theme)
        #expect(painting.missingNames.isEmpty, "\(trap.0)")
        #expect(Set(painting.bitmap.pixels).count > 4, "\(trap.0)")
      }
      let room = Box(left: 0, top: 0, right: 480, bottom: 300)
      for box in scene.textBoxes {
        #expect(box.left >= room.left && box.right <= room.right, "\(trap.0)")
        #expect(box.top >= room.top && box.bottom <= room.bottom, "\(trap.0)")
      }
    }
  }

  @Test func aMillionPointsBecomeASmallPicture() {
    let x = (0..<1_000_000).map(Double.init)
    let y = (0..<1_000_000).map { (step: Int) -> Double in
      let noise = step % 100 * 1000
      return 1 / Double(1 + step + noise)
    }
    let scene = chart([Curve("long", x: x, y: y, series: 0)], .linear, .logarithmic).scene()
    #expect(scene.canonicalBytes.count < 100_000)
    expectSound(scene, "a million points")
  }

  @Test(arguments: [12, 30])
  func manySeriesAreLabelledWithoutOverlap(_ count: Int) {
    let x = (0...100).map(Double.init)
    let curves = (0..<count).map { index in
      Curve("method \(index)", x: x, y: x.map { 1 / (1 + $0 * Double(index + 1)) }, series: index)
    }
    let scene = chart(curves, .linear, .logarithmic).scene()
    let names = scene.texts.filter { $0.weight == .semibold }
    #expect(names.count == (count == 12 ? 12 : 6))
    for (index, text) in names.enumerated() {
      #expect(!names[(index + 1)...].contains { $0.box.overlaps(text.box.inset(by: 0.5)) })
    }
    expectSound(scene, "\(count) series")
  }

  @Test func veryLongNamesAreCut() {
    let name = String(repeating: "Nesterov's accelerated gradient ", count: 8)
    let curve = Curve(name, x: [0, 1], y: [2, 1], series: 0)
    let panel = Panel(heading: name, x: Axis(name), y: Axis(name), marks: [curve])
    let scene = Chart(title: name, subtitle: name, panels: [panel, panel]).scene()
    #expect(scene.textBoxes.allSatisfy { $0.left >= 0 && $0.right <= 800 })
    #expect(scene.strings.contains { $0.hasPrefix("Nesterov") && $0.hasSuffix("…") })
  }

  @Test func aTinyCanvasStillHoldsAChart() {
    let curve = Curve("name", x: [0, 1], y: [2, 1], series: 0)
    var chart = chart([curve], .linear, .linear)
    for size in [Size(1, 1), Size(60, 40), Size(200, 100)] {
      chart.size = size
      expectSound(chart.scene(), "\(size)")
    }
  }
}
