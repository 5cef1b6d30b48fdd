/// The style sheet that a page needs for its charts: each theme's colors, and the font.
package enum ChartStyleSheet {
  /// The rules for both themes: the page's `color-scheme` decides which of the two colors counts.
  package static let css = """
    :root{\(declarations)}
    .chart{max-width:100%;height:auto;font-family:\(fonts);forced-color-adjust:none}
    """

  /// The rules of a picture file: its shapes wear light colors, and dark ones by class.
  static let fileCSS = """
    svg{font-family:\(fonts)}
    @media(prefers-color-scheme:dark){\(darkRules)}
    """

  private static let darkRules = Theme.roles.filter { Theme.light[$0] != Theme.dark[$0] }.map {
    ".f-\($0.name){fill:\(Theme.dark[$0].hex)}.k-\($0.name){stroke:\(Theme.dark[$0].hex)}"
  }.joined()

  /// Each role's colors, `--ink:light-dark(#1f2328,#f0f6fc);…`.
  private static let declarations = Theme.roles.map { role in
    let (light, dark) = (Theme.light[role].hex, Theme.dark[role].hex)
    return "--\(role.name):" + (light == dark ? light : "light-dark(\(light),\(dark))") + ";"
  }.joined()

  /// Latin families before Chinese ones, whose own Latin letters are poorer.
  private static let fonts = """
    Inter,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans","PingFang SC",\
    "Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",\
    "WenQuanYi Micro Hei",sans-serif
    """
}
