import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct NeighbourLinksTests {
  @Test func `an arrow stays with the title beside it`() throws {
    var report = try TextProject().report("Text.\n")
    report.neighbours = Neighbours(
      previous: .init(title: "Quick start", folder: "../quickstart"),
      next: .init(title: "Noise", folder: "../noise"), root: "..")
    let html = NeighbourLinks(report).html
    #expect(html.contains(">←\u{a0}Quick start</a>") && html.contains(">Noise\u{a0}→</a>"))
  }
}
