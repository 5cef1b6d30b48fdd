import Testing

@testable import Charting

struct ChartVersionsTests {
  private func chart(_ y: [Double], _ kind: Scale.Kind = .logarithmic) -> Chart {
    let curve = Curve("run", x: [0, 1, 2], y: y, series: 0)
    return Chart(panels: [Panel(x: Axis("step"), y: Axis("loss", kind), marks: [curve])])
  }

  private func groups(_ scene: Scene) -> [Group] {
    scene.elements.compactMap { element in
      if case .group(let group) = element, group.version != nil { group } else { nil }
    }
  }

  @Test func `both scales stand in one frame`() {
    let log = chart([5e4, 1, 1e-9])
    let versions = ChartVersions([log, log.onOtherScale])
    let frames = versions.charts.flatMap(\.frames)
    #expect(log.frames[0].box != log.onOtherScale.frames[0].box)
    #expect(frames[0].box == frames[1].box)
    #expect([frames[0].y.kind, frames[1].y.kind] == [.logarithmic, .linear])
  }

  @Test func `what the versions share is drawn once`() {
    let log = chart([5e4, 1, 1e-9])
    let scene = ChartVersions([log, log.onOtherScale]).scene(
      as: [.scale(.logarithmic), .scale(.linear)])
    #expect(scene.strings.count { $0 == "step" } == 1)
    #expect(groups(scene).map(\.version) == [.scale(.logarithmic), .scale(.linear)])
    #expect(groups(scene).allSatisfy { !$0.elements.isEmpty })
  }

  @Test func `runs share the axes of all of them`() {
    let versions = ChartVersions(
      [chart([1, 0.1, 0.01]), chart([1, 1e-6, 1e-12])], sharingAxesOf: 0)
    let frames = versions.charts.flatMap(\.frames)
    #expect(frames[0] == frames[1])
    #expect(frames[0].y.lower <= 1e-12)
  }

  @Test func `a run that nearly diverges does not flatten the others on a linear axis`() {
    let versions = ChartVersions(
      [chart([1, 0.5, 0.2], .linear), chart([1, 500, 4e5], .linear)], sharingAxesOf: 0)
    let frames = versions.charts.flatMap(\.frames)
    #expect(frames[0] == frames[1])
    #expect(frames[0].y.upper < 2)
  }

  @Test func `a chart alone stays as it is`() {
    let one = chart([1, 0.5, 0.2])
    #expect(ChartVersions([one]).charts[0].scene() == one.scene())
    #expect(ChartVersions([]).scene(as: []).elements.isEmpty)
  }
}
