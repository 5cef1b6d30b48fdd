import Testing

@testable import Charting

struct ThemeTests {
  @Test func theFormulaForDifferencesIsThePublishedOne() {
    let difference = ColorDifference.ciede2000([50, 2.6772, -79.7751], [50, 0, -82.7485])
    #expect((difference - 2.0425).magnitude < 5e-5)
  }

  @Test(arguments: [Theme.light, .dark], 0..<6)
  func linesAndTextsStandOutFromThePage(_ theme: Theme, _ series: Int) {
    let page = theme[.background]
    #expect(ColorDifference.contrast(theme[.series(series)], page) >= 3)
    #expect(ColorDifference.contrast(theme[.seriesText(series)], page) >= 4.5)
  }

  @Test(arguments: [(Theme.light, Role.ink), (.light, .muted), (.dark, .ink), (.dark, .muted)])
  func plainTextIsReadable(_ theme: Theme, _ role: Role) {
    #expect(ColorDifference.contrast(theme[role], theme[.background]) >= 4.5)
  }

  @Test(arguments: [Theme.light, .dark], 0..<6)
  func pathsStandOutFromTheDarkestBand(_ theme: Theme, _ series: Int) {
    let casing = ColorDifference.mixed(theme[.tint], theme[.background], Trajectory.casingAlpha)
    let least = theme == .light ? 2.9 : 3
    #expect(ColorDifference.contrast(theme[.series(series)], casing) >= least)
  }

  @Test(arguments: [Theme.light, .dark])
  func bandsShowInBothThemes(_ theme: Theme) {
    #expect(ColorDifference.contrast(theme[.tint], theme[.background]) > 1.9)
    #expect(ColorDifference.contrast(theme[.tint], theme[.ink]) >= 4.5)
  }

  @Test(arguments: [Theme.light, .dark])
  func axesAreVisibleAndGridsAreNot(_ theme: Theme) {
    #expect(ColorDifference.contrast(theme[.axis], theme[.background]) >= 3)
    #expect(ColorDifference.contrast(theme[.grid], theme[.background]) < 1.5)
  }

  @Test(arguments: [
    (Theme.light, ColorDifference.normal, 24.0), (.light, ColorDifference.protanopia, 14),
    (.light, ColorDifference.deuteranopia, 14), (.light, ColorDifference.tritanopia, 14),
    (.dark, ColorDifference.normal, 22), (.dark, ColorDifference.protanopia, 14),
    (.dark, ColorDifference.deuteranopia, 14), (.dark, ColorDifference.tritanopia, 14),
  ])
  func everyoneCanTellTheSeriesApart(_ theme: Theme, _ eyes: [[Double]], _ least: Double) {
    let lines = (0..<6).map { theme[.series($0)] }
    #expect(ColorDifference.least(lines, seen: eyes) >= least)
  }

  @Test func theSeventhSeriesTakesTheFirstColorAgain() {
    #expect(Theme.light[.series(6)] == Theme.light[.series(0)])
    #expect(Role.series(13).name == "s2")
    #expect(Role.series(-1).name == "s6")
  }

  @Test func everyRoleHasANameOfItsOwn() {
    #expect(Set(Theme.roles.map(\.name)).count == Theme.roles.count)
  }

  @Test func colorsAreWrittenInSixDigits() {
    #expect(Theme.light[.series(0)].hex == "#015cbb")
    #expect(Color(0x00000a).hex == "#00000a")
  }
}
