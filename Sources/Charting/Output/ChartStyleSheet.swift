/// The style sheet that a page needs for its charts: each theme's colors, and the font.
package enum ChartStyleSheet {
  /// The rules for both themes: the page's `color-scheme` decides which of the two colors counts.
  package static let css = """
    :root{\(declarations)}
    .chart{max-width:100%;height:auto;font-family:\(fonts);forced-color-adjust:none}
    """

  /// The rules of a picture file: its shapes wear light colors, and dark ones by class.
  static func fileCSS(_ light: Theme, _ dark: Theme) -> String {
    let rules = Theme.roles.filter { light[$0] != dark[$0] }.map { role in
      ".f-\(role.name){fill:\(dark[role].hex)}.k-\(role.name){stroke:\(dark[role].hex)}"
    }.joined()
    return """
      svg{font-family:\(fonts)}
      @media(prefers-color-scheme:dark){\(rules)}
      """
  }

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
