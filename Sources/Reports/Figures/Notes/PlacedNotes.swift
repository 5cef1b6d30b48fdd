import Charting
import Files
import Notebooks
import Options
import Values

/// The notes of a figure with the values that place them.
struct PlacedNotes: Sendable {
  private struct Item: Sendable {
    let note: FigureNote
    /// The expressions of its places, by option.
    let places: [String: Expression]
  }

  private let items: [Item]
  private let cell: Cell

  init(_ notes: FigureNotes, in cell: Cell) throws(Diagnostics) {
    var problems = Diagnostics()
    var items: [Item] = []
    for (index, note) in notes.notes.enumerated() {
      var places: [String: Expression] = [:]
      for (name, place) in Self.places(of: note) {
        places[name] = problems.collect { () throws(Diagnostics) in
          try place.expression(in: cell, at: ["annotate", "\(index)", name])
        }
      }
      items.append(Item(note: note, places: places))
    }
    try problems.throwIfErrors()
    self.items = items
    self.cell = cell
  }

  private static func places(of note: FigureNote) -> [(name: String, place: NotePlace)] {
    [("at", note.x), ("y", note.y), ("from", note.from), ("to", note.to)].compactMap {
      name, place in
      place.map { (name, $0) }
    }
  }

  /// The addresses that places name.
  var addresses: [PlacedAddress] {
    items.flatMap { item in
      ["at", "y", "from", "to"].flatMap { item.places[$0]?.addresses ?? [] }
    }
  }

  /// The picture with the notes in its first panel.
  func added(
    to picture: Picture, of subject: FigureSubject, _ results: RunResults
  ) throws(Diagnostics) -> Picture {
    guard !items.isEmpty, !picture.chart.panels.isEmpty else { return picture }
    var picture = picture
    var texts: [String] = []
    for (index, item) in items.enumerated() {
      let marks = try marks(of: item, index, picture.chart.panels[0], subject, results)
      picture.chart.panels[0].marks += marks
      texts.append(item.note.words)
    }
    picture.alternativeText = AlternativeText.sentences(
      picture.alternativeText, texts.map { " \($0)." }, separator: "", end: "")
    return picture
  }

  /// The number that an option of a note gives.
  private func number(
    _ name: String, of item: Item, _ index: Int, _ results: RunResults
  ) throws(Diagnostics) -> Double? {
    guard let expression = item.places[name] else { return nil }
    do throws(ValueError) {
      return try Evaluator(ReportValues(results)).number(expression)
    } catch {
      var error = error
      error.range = cell.range(of: ["annotate", "\(index)", name])
      throw Diagnostics(error.diagnostic(in: cell.file))
    }
  }

  private func marks(
    of item: Item, _ index: Int, _ panel: Panel, _ subject: FigureSubject, _ results: RunResults
  ) throws(Diagnostics) -> [any Mark] {
    let words = item.note.words
    let x = try number("at", of: item, index, results)
    let y = try number("y", of: item, index, results)
    if let from = try number("from", of: item, index, results),
      let to = try number("to", of: item, index, results)
    {
      return [Span(from: min(from, to), to: max(from, to), label: words)]
    }
    switch (x, y) {
    case (let x?, let y?): return [Dots(x: [x], y: [y], look: .truth), Note(words, x: x, y: y)]
    case (nil, let y?): return [Rule(.horizontal, at: y, label: words)]
    case (let x?, nil):
      guard let label = item.note.label else { return [Rule(.vertical, at: x, label: words)] }
      let path = ["annotate", "\(index)"]
      let series = try series(label, at: path + ["of"], subject)
      guard let point = Self.point(at: x, of: series.color, in: panel) else {
        throw cell.diagnostics(
          OptionErrors(
            OptionError(
              "unfit-note", "the line of '\(label)' has no point at \(NumberText.place(x))",
              hint: "without 'of', the note stands at 'at' and 'y'", at: path + ["at"])))
      }
      return [
        Ring(x: point.x, y: point.y, series: series.color), Note(words, x: point.x, y: point.y),
      ]
    case (nil, nil): return []
    }
  }

  /// The run of a label, or of an id with a label.
  private func series(
    _ label: String, at path: [String], _ subject: FigureSubject
  ) throws(Diagnostics) -> FigureSubject.Series {
    let found = subject.series.first {
      $0.run.label == label || "\($0.id).\($0.run.label)" == label
    }
    guard let found else {
      throw cell.diagnostics(
        OptionErrors(
          OptionError(
            "unknown-label", "the figure shows no run '\(label)'",
            hint: NearMiss.hint(for: label, among: subject.series.map(\.run.label)), at: path)))
    }
    return found
  }

  /// The first point of a series' line that is not before a place.
  private static func point(
    at place: Double, of color: Int, in panel: Panel
  ) -> (x: Double, y: Double)? {
    for mark in panel.marks {
      let line: (x: [Double], y: [Double])? =
        switch mark {
        case let curve as Curve where curve.series == color: (curve.x, curve.y)
        case let line as Line where line.look == .series && line.series == color: (line.x, line.y)
        default: nil
        }
      guard let line, let index = line.x.indices.first(where: { line.x[$0] >= place }),
        index > 0 || line.x[index] == place, line.y.indices.contains(index)
      else { continue }
      return (line.x[index], line.y[index])
    }
    return nil
  }
}
