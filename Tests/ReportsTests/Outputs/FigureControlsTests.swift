import Charting
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

struct FigureControlsTests {
  private func frame(_ places: [Double], _ kind: Scale.Kind = .linear) throws -> Frame {
    let line = Line(x: places, y: places)
    let panel = Panel(x: Axis("step", kind, fit: .tight), y: Axis(), marks: [line])
    return try #require(Chart(panels: [panel]).frames.first)
  }

  private func made(_ places: [Double], _ y: [Double], in frame: Frame)
    -> FigureControls.Readings?
  {
    FigureControls.Readings(Readout("step", [("run", 0, places, y)]), in: frame)
  }

  @Test func `each place has its values, and a dash is left to the page`() throws {
    let places = [0.0, 1, 2]
    let readings = try #require(made(places, [1, .nan, 0.5], in: frame(places)))
    #expect(readings.places == ["0", "1", "2"])
    #expect(readings.values == [["1.000", nil, "0.5000"]])
    #expect(readings.positions == readings.positions.sorted())
    #expect(readings.top < readings.bottom)
  }

  @Test func `of many places some are left, the last among them`() throws {
    let places = (0...5000).map(Double.init)
    let readings = try #require(made(places, places, in: frame(places)))
    #expect((50...200).contains(readings.places.count))
    #expect(readings.places.last == "5000")
    let gaps = zip(readings.positions, readings.positions.dropFirst()).map { $1 - $0 }
    #expect(gaps.allSatisfy { $0 >= 4.9 })
  }

  @Test func `the start has no place on a logarithmic axis`() throws {
    let frame = try frame([1, 10, 100], .logarithmic)
    let readings = try #require(made([0, 1, 10, 100], [4, 3, 2, 1], in: frame))
    #expect(readings.places == ["1", "10", "100"])
  }

  @Test func `a single place needs no slider`() throws {
    #expect(made([3], [1], in: try frame([0, 3])) == nil)
  }
}
