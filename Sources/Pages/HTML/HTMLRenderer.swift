import Charting
import Files
import Notebooks
import Prose
import Reports
import Typesetting

/// One self-contained page: no requests, no framework, nothing that needs a script.
package struct HTMLRenderer: Renderer {
  package static let name = "html"
  package static let summary = "one self-contained page"

  package static func makes(_ file: String) -> Bool {
    file == "report.html" || file == TilePicture.file || file == SocialCard.picture
  }

  package init() {}

  package func render(
    _ report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> [Artifact] {
    var page = try page(of: report, with: typesetters)
    page.script = Self.script + (report.isExplored ? ExplorationScript.text : "")
    let text = typesetters.look.template?.page(of: report, page) ?? page.text
    let notebook = Digest(ofText: report.notebook.file.bytes)
    let artifacts = [
      Artifact("report.html", .page(SealedPage(text, from: notebook))),
      Artifact("search.js", .text(SearchText(report).script)),
    ]
    let look = typesetters.look
    let pictures = [
      TilePicture.artifact(of: report, look),
      CardPicture(report, look.home)?.artifact(look.light),
    ]
    return artifacts + pictures.compactMap(\.self)
  }

  /// The page, which says everything without its script; its text is still marked.
  func page(
    of report: Report, with typesetters: Typesetters
  ) throws(Diagnostics) -> HTMLPageText {
    try PageCost(report).check(typesetters.budget)
    let formulas = TypesetFormulas(of: report, by: typesetters)
    try formulas.problems.throwIfErrors()
    let writer = ReportWriter(report, formulas: formulas, typesetters)
    var page = HTMLPageText(
      language: report.language, title: report.title,
      styles: styles(for: report, formulas: formulas, typesetters), parts: writer.parts)
    let matter = report.notebook.frontMatter
    page.description = [matter.description, matter.subtitle].lazy.compactMap(Self.plain).first
    let folder = OutputFolder.name(ofNotebookAt: report.notebook.path)
    page.card = SocialCard(typesetters.look.home, path: "\(folder)/report.html")
    page.allowsRemoteImages = report.notebook.frontMatter.images == .remote
    return page
  }

  /// A line of Markdown without its markup.
  private static func plain(_ markdown: String?) -> String? {
    markdown.flatMap { line in
      MarkdownParser.parse(line).blocks.first.map {
        $0.plainText(citing: { $0.literal }, formulas: TeXWords.text)
      }
    }
  }

  private func styles(
    for report: Report, formulas: TypesetFormulas, _ typesetters: Typesetters
  ) -> [String] {
    var styles: [String] = []
    if report.hasFigures {
      styles += [ChartStyleSheet.css, NarrowDrawings.css(widths: report.figureWidths)]
    }
    if let series = report.controlledSeries { styles.append(ControlsWriter.css(series: series)) }
    styles.append(Self.css)
    if report.isExplored { styles.append(ExplorationWriter.css) }
    if !formulas.isEmpty {
      styles.append(TypesetMark.text(typesetters.mathStyle.css(for: formulas.html), from: ""))
    }
    styles.append(CodeColors.css)
    if LanguageTag(report.language)?.isRightToLeft == true { styles.append(Self.rightToLeft) }
    return styles + typesetters.look.styles
  }

  package static let css = String(decoding: PackageResources.page_css, as: UTF8.self)
  /// Sides change where a text runs from right to left; code and formulas run as ever.
  private static let rightToLeft = """
    th,td{padding:.4rem 1.4rem .4rem 0;text-align:right}
    :is(th,td):first-child{padding-right:0}
    blockquote,.callout{padding:0 1rem 0 0;border-left:0;border-right:3px solid var(--c,var(--rule))}
    .references li{padding:0 1.5em 0 0}
    .note{float:left;clear:left;margin:.3rem 0 1rem -17rem}
    .theme{right:auto;left:1rem}
    pre,code,.katex,svg,input[type=range]{direction:ltr;unicode-bidi:isolate}
    pre{text-align:left}
    figcaption>b,summary{unicode-bidi:plaintext}
    @media(max-width:60rem){.note{float:none;margin:.6rem 0;padding:0 .9rem 0 0}}
    """
  private static let script =
    ThemeButton.script
    + PackedScript.text(of: String(decoding: PackageResources.page_js, as: UTF8.self))
}

extension Report {
  var hasFigures: Bool {
    entries.contains { entry in
      if case .figure = entry.output { true } else { false }
    }
  }

  /// Whether it has a figure whose reader runs methods anew.
  var isExplored: Bool {
    entries.contains { entry in
      if case .figure(let figure) = entry.output {
        figure.controls.exploration != nil
      } else {
        false
      }
    }
  }

  /// The widths of its figures.
  var figureWidths: [Double] {
    entries.compactMap { entry in
      if case .figure(let figure) = entry.output { figure.scene.size.width } else { nil }
    }
  }

  /// How many series its controls switch at most; nil without controls.
  var controlledSeries: Int? {
    let controls = entries.compactMap { entry in
      if case .figure(let figure) = entry.output { figure.controls } else { nil }
    }.filter { !$0.isEmpty }
    return controls.isEmpty ? nil : controls.flatMap(\.series).map { $0.color + 1 }.max() ?? 0
  }
}
