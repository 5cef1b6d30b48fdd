/// Which color each role has, for a light or a dark page.
package struct Theme: Hashable, Sendable {
  /// Part of every scene's digest: raised whenever a color changes.
  package static let version = 2
  /// How many series get a color of their own.
  package static let seriesColors = 6
  /// How many classes the heat scale has.
  package static let heatClasses = 8

  package let name: String
  let background: Color
  let ink: Color
  let muted: Color
  let axis: Color
  let grid: Color
  let tint: Color
  let missing: Color
  private(set) var lines: [Color]
  private(set) var texts: [Color]

  /// The color of a role.
  package subscript(role: Role) -> Color {
    switch role {
    case .background: background
    case .ink: ink
    case .muted: muted
    case .axis: axis
    case .grid: grid
    case .tint: tint
    case .missing: missing
    case .series(let index): lines[Role.place(of: index)]
    case .seriesText(let index): texts[Role.place(of: index)]
    case .heat(let index): Theme.viridis[min(max(index, 0), Theme.heatClasses - 1)]
    }
  }

  /// Every role that has a color, in a fixed order.
  package static let roles: [Role] =
    [.background, .ink, .muted, .axis, .grid, .tint, .missing]
    + (0..<seriesColors).map(Role.series) + (0..<seriesColors).map(Role.seriesText)
    + (0..<heatClasses).map(Role.heat)

  /// The theme with these colors for the lines and names of its first series.
  package func with(series colors: [Color]) -> Theme {
    var theme = self
    for (place, color) in colors.prefix(Theme.seriesColors).enumerated() {
      theme.lines[place] = color
      theme.texts[place] = color
    }
    return theme
  }

  /// Black on white.
  package static let light = Theme(
    name: "light",
    background: Color(0xffffff), ink: Color(0x1f2328), muted: Color(0x59636e),
    axis: Color(0x848d97), grid: Color(0xe5e8eb), tint: Color(0xa9bccc),
    missing: Color(0xd5d9dd),
    lines: [0x015cbb, 0xeb6028, 0x2ea083, 0xc179b5, 0x401f6c, 0x715003].map(Color.init),
    texts: [0x015cbb, 0xcc4805, 0x0d8369, 0xa25d97, 0x401f6c, 0x715003].map(Color.init))

  /// White on the near-black of GitHub's dark pages.
  package static let dark = Theme(
    name: "dark",
    background: Color(0x0d1117), ink: Color(0xf0f6fc), muted: Color(0x9198a1),
    axis: Color(0x656c76), grid: Color(0x262c36), tint: Color(0x3d6285),
    missing: Color(0x2b323b),
    lines: [0x227eec, 0xf34f19, 0x69ebba, 0xc57fa0, 0xadb1f3, 0xf2c804].map(Color.init),
    texts: [0x2883f1, 0xf34f19, 0x69ebba, 0xc57fa0, 0xadb1f3, 0xf2c804].map(Color.init))

  /// Eight even steps of matplotlib's viridis, from its dark to its bright end.
  private static let viridis: [Color] = [
    0x440154, 0x46327e, 0x365c8d, 0x277f8e, 0x1fa187, 0x4ac16d, 0xa0da39, 0xfde725,
  ].map(Color.init)
}
