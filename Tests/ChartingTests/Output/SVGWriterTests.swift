import Testing

@testable import Charting

struct SVGWriterTests {
  private func svg(_ elements: [Element]) -> String {
    let scene = Scene(size: Size(80, 50.5), elements: elements)
    return SVGWriter.svg(of: scene, title: "A < B", description: "\"x\" & y", idPrefix: "fig-loss")
  }

  @Test func anImageHasANameAndADescription() {
    #expect(
      svg([]) == """
        <svg xmlns="http://www.w3.org/2000/svg" class="chart" viewBox="0 0 80 50.5" width="80" \
        height="50.5" role="img" aria-labelledby="fig-loss-t fig-loss-d" fill="none" \
        font-size="12" stroke-linejoin="bevel">
        <title id="fig-loss-t">A &lt; B</title>
        <desc id="fig-loss-d">&quot;x&quot; &amp; y</desc>
        </svg>

        """)
  }

  private static let shapes: [(Element, String)] = [
    (
      Element.path(.segment(Point(0, 0), Point(5, 1)), .line(.series(0), width: 2.25, cap: .round)),
      """
      <path d="M0 0l5 1" stroke="var(--s1)" stroke-width="2.25" stroke-linecap="round" \
      stroke-linejoin="round"/>
      """
    ),
    (
      .path(.segment(Point(0, 0), Point(5, 0)), .line(.ink, alpha: 0.2, dashes: [1.2, 2.6])),
      "<path d=\"M0 0h5\" stroke=\"var(--ink)\" stroke-opacity=\"0.2\" stroke-dasharray=\"1.2 2.6\"/>"
    ),
    (
      .box(Box(left: 1, top: 2, right: 4, bottom: 6), radius: 3, .filled(.axis, alpha: 0.16)),
      """
      <rect x="1" y="2" width="3" height="4" rx="3" fill="var(--axis)" fill-opacity="0.16"/>
      """
    ),
    (
      .circles([Point(1, 2), Point(3, 4)], radius: 2, .filled(.heat(7), alpha: 0.5)),
      """
      <g fill="var(--h8)" fill-opacity="0.5"><circle cx="1" cy="2" r="2"/>\
      <circle cx="3" cy="4" r="2"/></g>
      """
    ),
    (
      .circles([Point(1, 2), Point(3, 4)], radius: 2, .filled(.heat(7))),
      """
      <path d="M1 2h0M3 4h0" stroke="var(--h8)" stroke-width="4" stroke-linecap="round" \
      stroke-linejoin="round"/>
      """
    ),
    (
      .text(
        Text("a<b", at: Point(1, 2), anchor: .end, size: 13, weight: .semibold, .seriesText(1))),
      """
      <text x="1" y="2" text-anchor="end" font-size="13" font-weight="600" \
      fill="var(--t2)">a&lt;b</text>
      """
    ),
    (
      .text(Text("10⁻⁶ s", at: Point(1, 2))),
      """
      <text x="1" y="2" fill="var(--muted)">10<tspan dy="-4.6" font-size="8.6">−6</tspan>\
      <tspan dy="4.6"> s</tspan></text>
      """
    ),
  ]

  @Test(arguments: shapes)
  func eachShapeIsOneElement(_ element: Element, _ markup: String) {
    #expect(svg([element]).contains("</desc>\n" + markup + "\n</svg>"))
  }

  @Test func `a file has colors of its own, and dark ones for those who prefer them`() {
    let line = Element.path(.segment(Point(0, 0), Point(5, 1)), .line(.series(0)))
    let scene = Scene(size: Size(80, 50), elements: [line])
    let file = SVGWriter.file(of: scene, title: "Figure 1", description: "A line")
    #expect(file.contains("<path d=\"M0 0l5 1\" stroke=\"#015cbb\" class=\"k-s1\"/>"))
    #expect(file.contains("@media(prefers-color-scheme:dark)"))
    #expect(file.contains(".k-s1{stroke:#227eec}"))
    #expect(!file.contains("var(") && !file.contains("url(") && !file.contains("href"))
  }

  @Test func `a file wears a project's own colors`() {
    let line = Element.path(.segment(Point(0, 0), Point(5, 1)), .line(.series(0)))
    let file = SVGWriter.file(
      of: Scene(size: Size(80, 50), elements: [line]), title: "Figure 1", description: "A line",
      light: Theme.light.with(series: [Color(0x101010)]),
      dark: Theme.dark.with(series: [Color(0xe0e0e0)]))
    #expect(file.contains("stroke=\"#101010\"") && file.contains(".k-s1{stroke:#e0e0e0}"))
  }

  @Test func seriesHaveAClassAndClipsAnId() {
    let line = Element.path(.segment(Point(0, 0), Point(5, 1)), .line(.series(1)))
    let text = svg([.group(Group(series: 1, clip: .segment(Point(0, 0), Point(9, 9)), [line]))])
    #expect(text.contains("<clipPath id=\"fig-loss-c1\"><path d=\"M0 0l9 9\"/></clipPath>"))
    #expect(text.contains("<g class=\"s2\" clip-path=\"url(#fig-loss-c1)\">"))
  }

  @Test(arguments: [
    (Version.scale(.linear), "<g class=\"lin\">"), (.scale(.logarithmic), "<g class=\"log\">"),
    (.run(label: "β < 1", isShown: true), "<g class=\"run\" data-label=\"β &lt; 1\">"),
    (.run(label: "a", isShown: false), "<g class=\"run\" data-label=\"a\" display=\"none\">"),
  ])
  func `a version has a class, and what the reader switches to is hidden`(
    _ version: Version, _ markup: String
  ) {
    #expect(svg([.group(Group(version: version, []))]).contains(markup))
  }

  @Test func theFirstSeriesCanBeToldFromTheSeventh() {
    #expect(svg([.group(Group(series: 6, []))]).contains("<g class=\"s7\">"))
  }
}
