import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct ControlsWriterTests {
  private func html(_ controls: FigureControls) -> String {
    ControlsWriter(controls, words: EnglishFigureWords()).html
  }

  @Test func `no controls are no markup`() {
    #expect(html(FigureControls()).isEmpty)
    #expect(html(FigureControls(series: [.init(name: "only", color: 0)])).isEmpty)
  }

  @Test func `each series has a box in its color, and its name is escaped`() {
    let text = html(
      FigureControls(series: [.init(name: "a<b", color: 0), .init(name: "SGD", color: 6)]))
    #expect(
      text == """
        <fieldset class="controls" aria-label="Show">
        <label><input type="checkbox" class="t1" checked style="accent-color:var(--s1)"> a&lt;b\
        </label>
        <label><input type="checkbox" class="t7" checked style="accent-color:var(--s1)"> SGD</label>
        </fieldset>

        """)
  }

  @Test func `the scale that is shown decides whether its box is checked`() {
    #expect(html(FigureControls(scale: .logarithmic)).contains("class=\"scale\"> linear scale"))
    #expect(html(FigureControls(scale: .linear)).contains("class=\"scale\" checked>"))
  }

  @Test func `a name cannot end the script that carries the values`() {
    let readings = FigureControls.Readings(
      axis: "epoch", places: ["0", "1"], positions: [52, 61.5], top: 34, bottom: 452,
      names: ["</script>"], values: [["1.000", nil]])
    #expect(
      html(FigureControls(readings: readings)).contains(
        """
        <div class="readout" hidden><input type="range" value="0" aria-label="epoch">\
        <output></output><script type="application/json">{"x": ["0", "1"], "px": [52, 61.5], \
        "top": 34, "bottom": 452, "names": ["\\u003C/script>: "], "y": [["1.000", null]]}</script>\
        </div>
        """))
  }

  @Test func `a name has a separator before its number, and neither breaks`() {
    let readings = FigureControls.Readings(
      axis: "epoch", places: ["0"], positions: [52], top: 34, bottom: 452, names: ["drawn 10"],
      values: [["4.8 × 10⁻⁴"]])
    let text = html(FigureControls(readings: readings))
    #expect(text.contains("[\"drawn\u{a0}10:\u{a0}\"]"))
    #expect(text.contains("[[\"4.8\u{a0}×\u{a0}10⁻⁴\"]]"))
    let chinese = ControlsWriter(
      FigureControls(readings: readings), words: ChineseFigureWords()
    ).html
    #expect(chinese.contains("[\"drawn\u{a0}10：\"]"))
  }

  @Test func `the slider over runs begins at the best one`() {
    #expect(
      html(FigureControls(runs: .init(axis: "momentum", best: 17))).contains(
        """
        <div class="runs" hidden><input type="range" value="17" aria-label="momentum">\
        <output></output><button type="button" value="17">best</button></div>
        """))
  }

  @Test func `the style sheet has a rule for each series, and stays small`() {
    let css = ControlsWriter.css(series: 3)
    #expect(css.contains("figure:has(.t3:not(:checked)) .s3{opacity:.12}"))
    #expect(!css.contains(".t4"))
    #expect(css.utf8.count < 800)
  }
}
