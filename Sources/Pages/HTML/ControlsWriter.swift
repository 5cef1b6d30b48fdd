import Charting
import Notebooks
import Prose
import Reports
import Values

/// Writes the controls below a figure: boxes that work by style alone, sliders for the script.
struct ControlsWriter {
  private let controls: FigureControls
  private let words: any FigureWords

  init(_ controls: FigureControls, words: any FigureWords) {
    self.controls = controls
    self.words = words
  }

  /// The rules for all controls of a page with so many series.
  static func css(series: Int) -> String {
    let dimmed = (1...max(series, 1)).map {
      "figure:has(.t\($0):not(:checked)) .s\($0){opacity:.12}"
    }
    return """
      @media screen{.controls,.controls div{display:flex;flex-wrap:wrap;gap:.2rem 1.2rem}}
      .controls{min-width:0;max-width:50rem;margin:0;border:0;padding:0;font-size:.9rem}
      .controls div,output{flex:1 1 100%;order:1;min-height:1.6em}
      .controls :is(label,button,[type=range]){min-height:24px;cursor:pointer}
      .controls [type=range]{flex:1 1 12rem}
      figure:has(.scale:checked) .log,figure:has(.scale:not(:checked)) .lin{display:none}

      """ + dimmed.joined(separator: "\n")
  }

  /// The controls as one group, or nothing.
  var html: String {
    guard !controls.isEmpty else { return "" }
    let parts = toggles + [scale, readings, runs].compactMap { $0 }
    return """
      <fieldset class="controls" aria-label="\(HTMLWriter.escape(words.controls))">
      \(parts.joined(separator: "\n"))
      </fieldset>

      """
  }

  private var toggles: [String] {
    guard controls.series.count > 1 else { return [] }
    return controls.series.map { series in
      let color = Role.series(series.color).name
      return """
        <label><input type="checkbox" class="t\(series.color + 1)" checked \
        style="accent-color:var(--\(color))"> \(HTMLWriter.escape(series.name))</label>
        """
    }
  }

  private var scale: String? {
    controls.scale.map { kind in
      """
      <label><input type="checkbox" class="scale"\(kind == .linear ? " checked" : "")> \
      \(HTMLWriter.escape(words.linearScale))</label>
      """
    }
  }

  private var readings: String? {
    controls.readings.map { readings in
      let lines = readings.values.map { row in
        JSON.array(row.map { $0.map { .string(Self.bound($0)) } ?? .null })
      }
      let narrow = readings.narrowPlaces.map { JSON($0) }
      let json = JSON.object(
        [
          .init("x", .array(readings.places.map(JSON.string))),
          .init("px", .array(readings.positions.map { JSON($0) })),
          .init("top", JSON(readings.top)), .init("bottom", JSON(readings.bottom)),
          .init("names", .array(readings.names.map { .string(Self.bound($0 + words.colon)) })),
          .init("y", .array(lines)),
        ] + (narrow.isEmpty ? [] : [.init("narrow", .array(narrow))]))
      return """
        <div class="readout" hidden><input type="range" value="0" \
        aria-label="\(HTMLWriter.escape(readings.axis))"><output></output>\
        <script type="application/json">\(JSONScript.text(json))</script></div>
        """
    }
  }

  /// A text in which no line breaks: a name stays with its number.
  private static func bound(_ text: String) -> String { text.replacing(" ", with: "\u{a0}") }

  private var runs: String? {
    controls.runs.map { runs in
      """
      <div class="runs" hidden><input type="range" value="\(runs.best)" \
      aria-label="\(HTMLWriter.escape(runs.axis))"><output></output>\
      <button type="button" value="\(runs.best)">\(HTMLWriter.escape(words.bestRun))</button></div>
      """
    }
  }
}
