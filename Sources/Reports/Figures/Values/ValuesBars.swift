import Charting
import Notebooks
import Options
import Values

/// One number a name with its error: what figures of kind `bars` and `dots` draw.
struct ValuesBars {
  var value: String
  var error: String?
  var title: String?
  var unit: String?
  var isLogarithmic: Bool
  var look: NamedBars.Look
  /// The options that say so, where errors are placed.
  static let options = (value: "y", error: "error")

  func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let words = subject.words
    let value = try expression(self.value, option: Self.options.value)
    let error = try self.error.map { text throws(OptionErrors) in
      try expression(text, option: Self.options.error)
    }
    var entries: [NamedBars.Entry] = []
    var isMean = false
    for one in subject.values {
      let number = try self.number(value, of: one, option: Self.options.value)
      isMean = isMean || number.isMean
      var spread = number.isMean ? number.spread : nil
      if let error { spread = try self.number(error, of: one, option: Self.options.error).value }
      let text = NumberText.value(number.value)
      entries.append(
        NamedBars.Entry(
          name: one.name, value: number.value, error: spread,
          text: spread.map { "\(text) ± \(Self.text(ofError: $0, besides: text))" } ?? text,
          series: subject.values.count > Theme.seriesColors ? 0 : one.color))
    }
    try requirePositive(entries)
    let axis = RowExpression.title(title, self.value, unit: unit, words)
    return picture(entries, axis, isMean: isMean && error == nil, words)
  }

  /// An error with as many decimals as the value has, where they show something of it.
  private static func text(ofError error: Double, besides value: String) -> String {
    let point = NumberText.point
    guard value.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == "-") || "\($0)" == point }) else {
      return NumberText.value(error)
    }
    let decimals = value.split(separator: point, omittingEmptySubsequences: false).dropFirst()
    let text = NumberText.fixed(error, decimals: decimals.first?.count ?? 0)
    return text.contains { $0 != "0" && $0.isNumber } ? text : NumberText.value(error)
  }

  private func picture(
    _ entries: [NamedBars.Entry], _ title: String, isMean: Bool, _ words: any ReportWords
  ) -> Picture {
    let note = isMean ? words.figures.meanAndDeviation : nil
    var y = Axis(fit: .tight, lower: 0, upper: Double(max(entries.count, 1)))
    y.isHidden = true
    let panel = Panel(
      subheading: note,
      x: Axis(title, isLogarithmic ? .logarithmic : .linear, fit: look == .bar ? .loose : .padded),
      y: y, marks: [NamedBars(entries, look: look)])
    let height = 70 + (note == nil ? 0 : 18) + NamedBars.height * Double(max(entries.count, 1))
    let rows = entries.map { entry in
      [
        entry.name, NumberText.value(entry.value),
        entry.error.map { NumberText.value($0) } ?? "—",
      ]
    }
    let hasErrors = entries.contains { $0.error != nil }
    return Picture(
      chart: Chart(size: Size(800, height), panels: [panel], words: words.chart),
      alternativeText: words.figures.bars(title, entries.map { ($0.name, $0.text) }),
      data: DataTable(
        columns: [.init(words.figures.rowName, isNumeric: false), .init(title)]
          + (hasErrors ? [.init("±")] : []),
        rows: rows.map { hasErrors ? $0 : Array($0.dropLast()) }))
  }

  private func expression(_ text: String, option: String) throws(OptionErrors) -> Expression {
    do throws(ValueError) {
      return try Expression(parsing: Array(text.utf8)[...])
    } catch {
      throw OptionErrors(OptionError(error, at: [option]))
    }
  }

  /// The number of a name: what it is worth over all its rows, or the mean of what each is worth.
  private func number(
    _ expression: Expression, of values: FigureSubject.Values, option: String
  ) throws(OptionErrors) -> (value: Double, spread: Double, isMean: Bool) {
    let group = values.group
    var known: ValueError
    do throws(ValueError) {
      let value = try Evaluator(group).number(expression)
      return (value, 0, false)
    } catch { known = error }
    var numbers: [Double] = []
    for row in group.rows where group.rows.count > 1 && known.id == "type-mismatch" {
      let single = TableGroup(
        table: group.table, name: group.name, rows: [row], outer: group.outer)
      do throws(ValueError) {
        numbers.append(try Evaluator(single).number(expression))
      } catch {
        known = error
        numbers = []
        break
      }
    }
    guard !numbers.isEmpty else {
      known.message += " (\(values.name))"
      throw OptionErrors(OptionError(known, at: [option]))
    }
    let mean = numbers.reduce(0, +) / Double(numbers.count)
    let squares = numbers.map { ($0 - mean) * ($0 - mean) }.reduce(0, +)
    let deviation = (squares / Double(numbers.count)).squareRoot()
    // What rounding alone makes is no deviation.
    return (mean, deviation > 1e-12 * mean.magnitude ? deviation : 0, true)
  }

  private func requirePositive(_ entries: [NamedBars.Entry]) throws(OptionErrors) {
    guard isLogarithmic, let entry = entries.first(where: { $0.value <= 0 }) else { return }
    throw OptionErrors(
      OptionError(
        "unfit-values", "'\(entry.name)' is \(entry.text), which no logarithmic axis has",
        at: ["scale"]))
  }
}
