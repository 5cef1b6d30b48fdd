import Testing

@testable import Charting

struct ChartStyleSheetTests {
  @Test func everyColorOfBothThemesIsDeclared() {
    for theme in [Theme.light, .dark] {
      let text = ChartStyleSheet.declarations(theme)
      for role in Theme.roles { #expect(text.contains("--\(role.name):\(theme[role].hex);")) }
    }
  }

  @Test func thePreferenceOfTheReaderAndTheChoiceOnThePageDecide() {
    #expect(ChartStyleSheet.css.contains("@media (prefers-color-scheme:dark)"))
    #expect(ChartStyleSheet.css.contains(":root[data-theme=dark]"))
    #expect(!ChartStyleSheet.css.contains("http"))
  }
}
