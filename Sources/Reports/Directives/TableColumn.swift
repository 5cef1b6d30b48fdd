import Charting
import Notebooks
import Optimization
import Options
import Values

/// One column of a table of runs: the label, the method's name, or a value.
package struct TableColumn {
  /// The names that mean the row's label.
  static let labels = ["optimizer", "estimator", "run"]

  private let name: String
  private let words: any ReportWords
  /// The names of all columns of its table.
  private let others: [String]

  package init(_ name: String, besides others: [String] = [], words: any ReportWords) {
    self.name = name
    self.others = others
    self.words = words
  }

  private var isLabel: Bool { Self.labels.contains(name) }
  private var label: String { name == "estimator" ? "optimizer" : name }
  private var path: [IndexedName] {
    name.split(separator: ".").map { IndexedName(parsing: String($0)) }
  }

  package var heading: DataTable.Column {
    let heading = isLabel ? words.heading(for: label) : words.heading(for: path)
    return DataTable.Column(heading, isNumeric: !isLabel)
  }

  /// The cells, one a run; nil if no run has such a value.
  package func texts(of series: [FigureSubject.Series]) -> [String]? {
    if isLabel { return series.map { $0.rowName(words, besides: others) } }
    return NumberText.$point.withValue(words.decimalMark.text) { values(of: series) }
  }

  private func values(of series: [FigureSubject.Series]) -> [String]? {
    let values = series.map { value(in: $0.run) }
    guard values.contains(where: { $0 != nil }) else { return nil }
    let numbers = values.compactMap { value -> Double? in
      guard case .number(let number) = value else { return nil }
      return number
    }
    var shared = NumberText.values(numbers).makeIterator()
    return values.map { value in
      switch value {
      case .number: shared.next() ?? "—"
      case .integer(let count): NumberText.count(count)
      case .boolean(let flag): flag ? words.yes : words.no
      case .list(let entries): entries.map { NumberText.value($0) }.joined(separator: ", ")
      case .missing, nil: "—"
      }
    }
  }

  /// The value of a run; of a swept run its best point's, over seeds the mean.
  private func value(in run: RunResult) -> ResultValue? {
    let prefix: [IndexedName] = run.isSwept && path.first != "best" ? ["best"] : []
    return run.value(at: prefix + path) ?? run.value(at: prefix + path + ["mean"])
  }

  /// What is wrong with a column that no run has.
  func unknown(among series: [FigureSubject.Series]) -> OptionError {
    if let reason = reason(among: series) {
      return OptionError("missing-value", "no run has a value '\(name)'", hint: reason)
    }
    var known = Self.labels
    for one in series {
      known += one.run.values.map(\.name) + one.run.options.map(\.key)
    }
    return OptionError(
      "unknown-column", "unknown column '\(name)'", hint: NearMiss.hint(for: name, among: known))
  }

  /// Why no run has a value of a known name; nil for unknown ones.
  private func reason(among series: [FigureSubject.Series]) -> String? {
    let names = name.split(separator: ".").map(String.init)
    for one in series {
      guard let source = one.source else { continue }
      let best = one.run.isSwept && names.first != "best" ? ["best"] : []
      let segments = ([one.id, one.run.label] + best + names).map(IndexedName.init(parsing:))
      if let missing = source.unavailable(segments, in: one.experiment) {
        return missing.reason
      }
    }
    return nil
  }
}

extension FigureSubject.Series {
  /// What a row of a table calls the run: of a sweep it is the best point.
  ///
  /// Options that have a column of their own are not said twice.
  fileprivate func rowName(_ words: any ReportWords, besides columns: [String]) -> String {
    guard run.isSwept, run.points.count > 1 else { return name }
    var point = run.points[run.best ?? 0]
    point.settings.removeAll { columns.contains($0.key) || columns.contains("best.\($0.key)") }
    let options = run.best == nil ? "" : SweptRun.name(of: point, words)
    let best = words.best(of: run.points.count, at: options.isEmpty ? nil : options)
    let marks = [shownID, best].compactMap(\.self)
    return words.qualified(words.name(ofRun: run.label), marks)
  }
}
