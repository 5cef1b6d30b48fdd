/// The style sheet that a page needs for its charts: each theme's colors, and the font.
package enum ChartStyleSheet {
  /// The declarations of a theme's colors, `--ink:#1f2328;…`.
  package static func declarations(_ theme: Theme) -> String {
    Theme.roles.map { "--\($0.name):\(theme[$0].hex);" }.joined()
  }

  /// The rules for both themes: the reader's preference, unless `data-theme` on the root decides.
  package static let css = """
    :root{\(declarations(.light))}
    @media (prefers-color-scheme:dark){:root:not([data-theme=light]){\(declarations(.dark))}}
    :root[data-theme=dark]{\(declarations(.dark))}
    .chart{max-width:100%;height:auto;font-family:\(fonts);forced-color-adjust:none}
    """

  /// Latin families before Chinese ones, whose own Latin letters are poorer.
  private static let fonts = """
    Inter,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans","PingFang SC",\
    "Hiragino Sans GB","Microsoft YaHei","Noto Sans CJK SC","Noto Sans SC",\
    "WenQuanYi Micro Hei",sans-serif
    """
}
