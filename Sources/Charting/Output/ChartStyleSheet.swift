/// The style sheet that a page needs for its charts: each theme's colors, and the font.
package enum ChartStyleSheet {
  /// The rules for both themes: the page's `color-scheme` decides which of the two colors counts.
  package static let css = """
    :root{\(declarations)}
    .chart{max-width:100%;height:auto;font-family:\(fonts);forced-color-adjust:none}
    """

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
