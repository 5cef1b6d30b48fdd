import Charting
import Notebooks
import Options

/// A figure that an extension draws, as one of Tangent's own.
struct AddedFigure<Base: RunFigure>: Figure {
  static var name: String { Base.name }
  static var summary: String { Base.summary }
  static var details: String { Base.details }
  static var options: [Option<AddedFigure>] { Base.options.map { $0.lifted(to: \.base) } }

  var base = Base()

  func validate() throws(OptionErrors) { try base.validate() }

  static func hint(forUnknown key: String) -> String? { Base.hint(forUnknown: key) }

  func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let drawing = try base.drawing(of: subject.series.map(FigureRun.init))
    let panel = Panel(
      x: Axis(drawing.x, fit: .tight), y: Axis(drawing.y), marks: drawing.marks.map(\.drawn))
    return Picture(
      chart: Chart(panels: [panel], words: subject.words.chart),
      alternativeText: drawing.alternativeText,
      data: drawing.table)
  }
}

extension Catalogue<any Figure>.Entry {
  /// The line of a figure that an extension draws; nil for a type of another family.
  static func drawn(by type: any Named.Type) -> Self? {
    (type as? any RunFigure.Type).map { line($0) }
  }

  private static func line<Base: RunFigure>(_ type: Base.Type) -> Self {
    Self(AddedFigure<Base>.self) { $0 }
  }
}

extension Drawing {
  /// The numbers of its rows, after the names that they belong to.
  fileprivate var table: DataTable {
    let numbers = rows.map { $0.map { NumberText.value($0) } }
    guard !x.names.isEmpty, x.names.count == rows.count else {
      return DataTable(columns: columns.map { .init($0) }, rows: numbers)
    }
    return DataTable(
      columns: [.init(x.title, isNumeric: false)] + columns.map { .init($0) },
      rows: zip(x.names, numbers).map { [$0] + $1 })
  }
}

extension Axis {
  fileprivate init(_ axis: Drawing.Axis, fit: Fit = .loose) {
    guard axis.names.isEmpty else {
      self.init(axis.title, categories: axis.names)
      return
    }
    self.init(
      axis.title, axis.isLogarithmic ? .logarithmic : .linear, integersOnly: axis.integersOnly,
      fit: fit)
  }
}

extension Drawing.Mark {
  /// As charts draw it.
  fileprivate var drawn: any Charting.Mark {
    switch self {
    case .line(let x, let y, let color, let name): Line(x: x, y: y, series: color, name: name)
    case .dots(let x, let y, let color): Dots(x: x, y: y, series: color)
    case .bars(let starts, let ends, let tops, let color):
      Bars(starts: starts, ends: ends, tops: tops, series: color)
    case .band(let x, let lower, let upper, let color):
      Band(x: x, lower: lower, upper: upper, series: color)
    case .rule(let y, let label): Rule(.horizontal, at: y, label: label)
    }
  }
}
