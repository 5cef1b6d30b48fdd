import Charting
import Files
import Reports

/// How a project's pages look: its own template, style sheet and colors, or the standard ones.
package struct PageLook: Sendable {
  let template: PageTemplate?
  let stylesheet: String?
  package let light: Theme
  let dark: Theme
  /// The page that lists all, and where pages are published.
  package let home: HomePage
  /// Names the look; nil for the standard one.
  package let digest: String?

  /// The look of a project without a file that says otherwise.
  package static let standard = PageLook()

  private init() {
    template = nil
    stylesheet = nil
    light = .light
    dark = .dark
    home = HomePage()
    digest = nil
  }

  /// The look of a project with a template, a style sheet or colors of its own.
  package init(
    template: SourceFile?, stylesheet: SourceFile?, light lightColors: [Color],
    dark darkColors: [Color], home: HomePage
  ) throws(Diagnostics) {
    self.template = try template.map { file throws(Diagnostics) in try PageTemplate(file) }
    self.stylesheet = stylesheet?.text
    light = Theme.light.with(series: lightColors)
    dark = Theme.dark.with(series: darkColors)
    self.home = home
    let parts =
      [template?.text, stylesheet?.text].map { $0 ?? "" } + (home.site.map { [$0] } ?? [])
    let isStandard =
      template == nil && stylesheet == nil && lightColors.isEmpty && darkColors.isEmpty
      && home.site == nil
    digest =
      isStandard
      ? nil : Digest(of: parts + [light, dark].map { $0.seriesText }).text
  }

  /// The digest of a figure's picture in a theme: other colors are another picture.
  func digest(of figure: FigureOutput, in theme: Theme) -> String {
    let standard = theme.name == Theme.dark.name ? Theme.dark : Theme.light
    return theme == standard
      ? figure.digest : Digest(of: [figure.digest, theme.seriesText]).text
  }

  /// The rules that come after the page's own: colors that differ, and the user's style sheet.
  var styles: [String] {
    let rules = Theme.roles.compactMap { role -> String? in
      let (light, dark) = (light[role], dark[role])
      guard light != Theme.light[role] || dark != Theme.dark[role] else { return nil }
      return "--\(role.name):light-dark(\(light.hex),\(dark.hex))"
    }
    let colors = rules.isEmpty ? [] : [":root{\(rules.joined(separator: ";"))}"]
    // Within its element, a style sheet must not end it.
    return colors + (stylesheet.map { [$0.replacing("</", with: "<\\/")] } ?? [])
  }
}

extension Theme {
  /// The colors of the series as text.
  fileprivate var seriesText: String {
    (0..<Theme.seriesColors).map { self[.series($0)].hex + self[.seriesText($0)].hex }.joined()
  }
}
