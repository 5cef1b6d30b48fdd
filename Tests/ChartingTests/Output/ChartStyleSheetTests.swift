import Testing

@testable import Charting

struct ChartStyleSheetTests {
  @Test func `every role has its colors of both themes, and a color is written once`() {
    let css = ChartStyleSheet.css
    for role in Theme.roles {
      let (light, dark) = (Theme.light[role].hex, Theme.dark[role].hex)
      let value = light == dark ? light : "light-dark(\(light),\(dark))"
      #expect(css.contains("--\(role.name):\(value);"))
    }
  }

  @Test func `the page asks for nothing`() {
    #expect(!ChartStyleSheet.css.contains("http"))
    #expect(!ChartStyleSheet.css.contains("url("))
  }
}
