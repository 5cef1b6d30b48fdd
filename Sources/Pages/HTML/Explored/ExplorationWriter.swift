import Charting
import Notebooks
import Optimization
import Prose
import Reports
import Values

/// Writes what a reader moves below a contour, for the script that steps through the methods.
struct ExplorationWriter {
  private let explored: ExploredPanels
  private let words: any ReportWords

  init(_ explored: ExploredPanels, words: any ReportWords) {
    self.explored = explored
    self.words = words
  }

  /// The rules for the group on a page.
  static let css = """
    .explore{min-width:0;margin:.4rem 0;border:0;padding:0;font-size:.9rem}
    .explore p{margin:0;color:var(--muted)}
    .knobs{display:flex;flex-wrap:wrap;align-items:center;gap:.3rem 1.4rem;margin:.4rem 0}
    .knobs label{display:flex;align-items:center;gap:.5rem;white-space:nowrap;max-width:100%}
    .knobs [type=range]{flex:1 1 5rem;min-width:3rem}
    .knobs :is(button,select,[type=range]){min-height:28px;font:inherit;cursor:pointer}
    .knobs span{min-width:4.5em;font-variant-numeric:tabular-nums}
    .views{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(19rem,100%),1fr));gap:.8rem 2rem}
    .views svg{width:100%;height:230px;font-size:12px}
    .views .map{cursor:crosshair;touch-action:none}
    .views text{fill:var(--muted)}
    figure:has(.explore)>:is(.scroll,.narrow){position:relative}
    .grip{padding:0;border:0;position:absolute;width:28px;height:28px;margin:-14px;border-radius:50%;\
    background:light-dark(#015cbb33,#6cb6ff33);box-shadow:inset 0 0 0 1.5px var(--link);\
    cursor:grab;touch-action:none}
    .walk{stroke-linecap:round;stroke-linejoin:round;fill:none}
    """

  /// The group, which the script shows.
  var html: String {
    let own = words.exploration
    let methods = explored.exploration.methods
    let options = methods.enumerated().map { index, method in
      "<option value=\"\(index)\">\(HTMLWriter.escape(method.name))</option>"
    }
    return """
      <fieldset class="explore" hidden aria-label="\(HTMLWriter.escape(own.title))">
      <p>\(HTMLWriter.escape(own.hint)) <output></output></p>
      <div class="knobs">
      <label\(methods.count > 1 ? "" : " hidden")>\(HTMLWriter.escape(own.method)) \
      <select>\(options.joined())</select></label>
      \(knob("rate", rateName, to: 1000))
      \(knob("momentum", momentumName, to: 1000))
      \(knob("step", stepName, to: explored.exploration.steps))
      <button type="button">\(HTMLWriter.escape(own.play))</button>
      <button type="button">\(HTMLWriter.escape(own.reset))</button>
      </div>
      <div class="views">
      <div>\(view("loss", named: own.excess))\(names)</div>
      <div>\(view("map", named: mapTitle))
      <p>\(HTMLWriter.escape(mapTitle)) · \(HTMLWriter.escape(own.diverged))</p></div>
      </div>
      <script type="application/json">\(JSONScript.text(data))</script>
      </fieldset>

      """
  }

  /// The methods in the colors of their lines; one alone has its name in the sentence above.
  private var names: String {
    let methods = explored.exploration.methods
    guard methods.count > 1 else { return "" }
    let names = methods.map { method in
      "<span style=\"color:var(--\(Role.seriesText(method.color).name))\">"
        + "\(HTMLWriter.escape(method.name))</span>"
    }
    return "\n<p>\(names.joined(separator: " · "))</p>"
  }

  private var stepName: String { words.exploration.name(of: explored.exploration.unit) }
  private var rateName: String { words.heading(for: "learning_rate") }
  private var momentumName: String { words.heading(for: "momentum") }

  private var mapTitle: String {
    let steps = min(explored.exploration.steps, 200)
    return Words.fill(
      words.exploration.map, words.figures.arrival(after: steps, explored.exploration.unit))
  }

  private func knob(_ name: String, _ title: String, to last: Int) -> String {
    """
    <label>\(HTMLWriter.escape(title)) <input type="range" class="\(name)" max="\(last)" \
    value="\(last)"><span></span></label>
    """
  }

  private func view(_ name: String, named title: String) -> String {
    "<svg class=\"chart \(name)\" role=\"img\" aria-label=\"\(HTMLWriter.escape(title))\"></svg>"
  }

  private var data: JSON {
    let exploration = explored.exploration
    return .object(
      function(exploration.function) + [
        .init("start", numbers(exploration.start)), .init("steps", JSON(Double(exploration.steps))),
        .init("divergence", JSON(exploration.divergence)),
        .init("methods", .array(exploration.methods.map(method))),
        .init("panels", .array(explored.panels.map(panel))), .init("words", scriptWords),
      ])
  }

  private func function(_ function: ExploredFunction) -> [JSON.Member] {
    switch function {
    case .named(let name): [.init("name", .string(name))]
    case .quadratic(let hessian, let optimum):
      [
        .init("name", .string("quadratic")), .init("hessian", numbers(hessian)),
        .init("optimum", numbers(optimum)),
      ]
    }
  }

  private func method(_ method: ExploredMethod) -> JSON {
    let momentum = method.momentum.map { [JSON.Member("momentum", JSON($0))] } ?? []
    let adam: [JSON.Member] =
      method.rule == "adam"
      ? [
        .init("second", JSON(method.second)), .init("epsilon", JSON(method.epsilon)),
        .init("decay", JSON(method.decay)), .init("largest", .boolean(method.keepsLargest)),
      ] : []
    return .object(
      [
        .init("rule", .string(method.rule)), .init("name", .string(method.name)),
        .init("color", .string(String(Role.series(method.color).name.dropFirst()))),
        .init("rate", JSON(method.rate)), .init("most", JSON(method.largestRate)),
      ] + momentum + adam)
  }

  private func panel(_ panel: ExploredPanels.Panel) -> JSON {
    let boxes = panel.boxes.map { box in
      numbers([box.left, box.top, box.right, box.bottom].map { ($0 * 10).rounded() / 10 })
    }
    // A line of the page must not break within a number.
    let result = panel.result.split(separator: " × ").joined(separator: "\u{a0}×\u{a0}")
    return .object([
      .init("boxes", .array(boxes)), .init("x", axis(panel.x)), .init("y", axis(panel.y)),
      .init("settings", .string(panel.settings)), .init("result", .string(result)),
    ])
  }

  private func axis(_ axis: ExploredPanels.Axis) -> JSON {
    .array([.string(axis.name), JSON(axis.lower), JSON(axis.upper)])
  }

  /// What the script says, with places for its numbers.
  private var scriptWords: JSON {
    let own = words.exploration
    let texts = [
      ("after", words.figures.after(someSteps, excess: "#v")),
      ("divergedAt", words.chart.divergedAt),
      ("startLabel", words.chart.start), ("start", own.start), ("play", own.play),
      ("pause", own.pause), ("step", stepName), ("colon", words.colon), ("comma", words.comma),
      ("excess", own.excess), ("rate", rateName), ("momentum", momentumName),
      ("point", words.decimalMark == .comma ? "," : "."),
    ]
    return .object(texts.map { JSON.Member($0.0, .string($0.1)) })
  }

  /// A number of steps with a place for the number, which comes first in all languages.
  private var someSteps: String {
    let steps = words.figures.arrival(after: 2, explored.exploration.unit)
    return "#k" + steps.dropFirst()
  }

  private func numbers(_ values: [Double]) -> JSON { .array(values.map { JSON($0) }) }
}
