import Charting
import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct NarrowDrawingsTests {
  @Test func aDrawingGivesWayWhereItsTextFallsBelowElevenPixels() {
    let css = NarrowDrawings.css(widths: [960, 800, 800])
    #expect(css.contains("@container(max-width:733px){.w800>.scroll{display:none}"))
    #expect(css.contains("@container(max-width:879px){.w960>.scroll{display:none}"))
    #expect(css.matchesOnce("(max-width:733px)"))
    // On the smallest screens 280 pixels are left.
    #expect(280 / Chart.narrowWidth * 12 >= 11)
  }

  @Test func aPageHasBothDrawingsOfAFigure() throws {
    let report = try TextProject().report(
      TextProject.run + "```yaml {.figure #f}\nof: line\n```\n")
    guard case .figure(let figure)? = report.output("f") else { throw TextProject.Missing() }
    #expect(figure.scene.size.width == 800 && figure.narrow.size.width == Chart.narrowWidth)
    let readings = try #require(figure.controls.readings)
    #expect(readings.narrowPlaces.count == 4)
    // The last place of the wide drawing is that of the narrow one, moved.
    let last = try #require(readings.positions.last)
    let moved = readings.narrowPlaces[0] * last + readings.narrowPlaces[1]
    #expect(moved > 250 && moved < Chart.narrowWidth)
  }
}

extension String {
  fileprivate func matchesOnce(_ part: String) -> Bool {
    components(of: part) == 2
  }

  private func components(of part: String) -> Int {
    var count = 1
    var rest = self[...]
    while let range = rest.firstRange(of: part) {
      count += 1
      rest = rest[range.upperBound...]
    }
    return count
  }
}
