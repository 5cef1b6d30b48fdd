import Charting
import Notebooks
import Optimization
import Options

/// A swept option as an axis: its numbers at their own places, words at 0, 1, 2, …
struct SweptAxis: Sendable {
  let name: String
  /// The values in the order in which they were written, where they are no numbers.
  private let words: [String]
  private let categories: [OptionValue]

  init(_ name: String, of points: [SweepPoint], _ report: any ReportWords) {
    self.name = name
    var values: [OptionValue] = []
    for case let value? in points.map({ Self.value(of: name, at: $0) })
    where !values.contains(value) {
      values.append(value)
    }
    categories = values.allSatisfy(Self.isNumber) ? [] : values
    words = categories.map { Self.text(of: $0, report) }
  }

  /// Whether its values are booleans or words, between which there is nothing.
  var isCategorical: Bool { !categories.isEmpty }

  private static func value(of name: String, at point: SweepPoint) -> OptionValue? {
    point.settings.first { $0.key == name }?.value
  }

  private static func isNumber(_ value: OptionValue) -> Bool {
    switch value {
    case .integer, .number: true
    default: false
    }
  }

  /// Where a point of the sweep stands.
  func place(of point: SweepPoint) -> Double? {
    guard isCategorical else { return point.setting(name)?.number }
    let value = Self.value(of: name, at: point)
    return categories.firstIndex { $0 == value }.map(Double.init)
  }

  /// What stands at a place: a word, or a number as its author would write it.
  func text(at place: Double) -> String {
    let index = Int(place.rounded())
    return words.indices.contains(index) ? words[index] : SweptRun.text(ofPlace: place)
  }

  /// A value of an option as readers see it.
  static func text(of value: OptionValue, _ report: any ReportWords) -> String {
    switch value {
    case .boolean(let flag): flag ? report.yes : report.no
    case .integer(let integer): SweptRun.text(ofPlace: Double(integer))
    case .number(let number): SweptRun.text(ofPlace: number)
    default: value.text
    }
  }

  /// The axis with ticks at the values.
  func chartAxis(_ title: String, _ places: [Double]) -> Axis {
    guard !isCategorical else { return Axis(title, categories: words) }
    var axis = Axis.swept(title, places)
    axis.ticks = ticks(places)
    return axis
  }

  /// A tick at each of a few values.
  func ticks(_ places: [Double]) -> [Ticks.Major] {
    let all = Set(places).sorted()
    return all.count <= Line.Dots.most ? all.map { Ticks.Major($0, text(at: $0)) } : []
  }
}
