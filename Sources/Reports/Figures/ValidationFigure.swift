import Charting
import Notebooks
import Optimization
import Options

/// The error on the training part and on the test part, where one falls and the other need not.
package struct ValidationFigure: Figure {
  package static let name = "validation"
  package static let summary = "train and test error against a swept option, or along a run"
  package static let details = """
    Of a swept run, a value such as `mse` beside its `test_mse`; of a run without a sweep, the loss of
    both parts after each epoch. A ring and a dotted line mark the least error on the test part.
    """
  package static let options: [Option<ValidationFigure>] = [
    Option("over", \.over, "the swept option of the horizontal axis, the first one by default"),
    Option("value", \.value, "the error of a swept run: a value that has a `test_` of its own"),
  ]

  package var over: String?
  package var value: String?

  package init() {}

  package var needsPoints: Bool { true }

  /// The two errors, wherever both are known.
  struct Errors {
    var x: [Double]
    var train: [Double]
    var test: [Double]
    var xTitle: String
    var yTitle: String
    /// What a sentence calls the horizontal axis.
    var option: String
    /// The swept option; nil along a run.
    var axis: SweptAxis?
    var isMoreBetter = false

    func text(at place: Double) -> String { axis?.text(at: place) ?? SweptRun.text(ofPlace: place) }

    /// A line of one of the errors, with dots where there are few.
    func line(_ y: [Double], series: Int, name: String) -> Line {
      var line = Line(x: x, y: y, series: series, name: name)
      line.dots = axis?.isCategorical == true ? .alone : .joined(x.count)
      return line
    }
  }

  package func picture(of subject: FigureSubject) throws(OptionErrors) -> Picture {
    let series = try subject.single()
    let errors =
      series.run.isSwept
      ? try errors(ofSweep: SweptRun(series), subject.words)
      : try errors(ofHistory: series, subject.words)
    return try picture(of: errors, series.run.label, subject.words)
  }

  private func errors(
    ofSweep run: SweptRun, _ words: any ReportWords
  ) throws(OptionErrors) -> Errors {
    let axis = try run.axis(over, option: "over", words)
    guard run.axes.count == 1 else {
      throw .unfit(
        "run '\(run.series.run.label)' has a sweep of \(run.axes.count) options",
        hint: "sweep over one option")
    }
    let name = try run.metric(value ?? "mse", option: "value")
    let test = "test_\(name)"
    guard run.points.contains(where: { SweptRun.value(test, of: $0) != nil }) else {
      throw lacksTest(run.series)
    }
    let train = SweepLine("", color: 0, axis: axis, metric: name, run.points)
    let tested = SweepLine("", color: 0, axis: axis, metric: test, run.points)
    let both = train.x.indices.filter { tested.x.contains(train.x[$0]) }
    return Errors(
      x: both.map { train.x[$0] }, train: both.map { train.y[$0] },
      test: both.compactMap { place in
        tested.x.firstIndex(of: train.x[place]).map { tested.y[$0] }
      }, xTitle: words.heading(for: axis.name), yTitle: words.heading(for: name),
      option: words.heading(for: axis.name), axis: axis,
      isMoreBetter: Metrics.run.first { $0.name == name }?.direction == .greatest)
  }

  private func errors(
    ofHistory series: FigureSubject.Series, _ words: any ReportWords
  ) throws(OptionErrors) -> Errors {
    guard value == nil, over == nil else {
      throw OptionErrors(
        OptionError(
          "unfit-run", "run '\(series.run.label)' has no sweep",
          hint: "without one, the figure shows the loss after each epoch",
          at: [value == nil ? "over" : "value"], part: .key))
    }
    let history = series.run.history
    guard let objective = try series.problem().testObjective else { throw lacksTest(series) }
    guard history.points.count == history.loss.count, history.points.count > 1 else {
      throw .unfit(
        "run '\(series.run.label)' keeps no points", hint: "optimizers do, most estimators don't")
    }
    return Errors(
      x: history.epoch.map(Double.init), train: history.loss,
      test: history.points.map { objective.loss(at: $0) },
      xTitle: words.heading(for: HistoryUnit.epoch.valueName),
      yTitle: words.heading(for: "loss"), option: words.figures.epoch)
  }

  private func lacksTest(_ series: FigureSubject.Series) -> OptionErrors {
    .unfit(
      "run '\(series.run.label)' has no test part",
      hint: "add 'split: {test_size: 0.25}' to its experiment")
  }

  private func picture(
    of all: Errors, _ label: String, _ words: any ReportWords
  ) throws(OptionErrors) -> Picture {
    let errors = all.drawable
    guard let best = errors.best, let first = errors.x.first, let last = errors.x.last
    else {
      throw .unfit("run '\(label)' has no finite test error", hint: "choose a smaller step")
    }
    let place = errors.text(at: errors.x[best])
    let marks: [any Mark] = [
      Rule(.vertical, at: errors.x[best]),
      errors.line(errors.train, series: 0, name: words.figures.train),
      errors.line(errors.test, series: 1, name: words.figures.test),
      Ring(x: errors.x[best], y: errors.test[best], series: 1),
      Note(NumberText.value(errors.test[best]), x: errors.x[best], y: errors.test[best]),
    ]
    let panel = Panel(
      heading: words.figures.bestAt(errors.option, place),
      x: errors.axis?.chartAxis(errors.xTitle, errors.x) ?? .swept(errors.xTitle, errors.x),
      y: .value(errors.yTitle, (errors.train + errors.test).filter(\.isFinite)), marks: marks)
    let facts = ValidationFacts(
      metric: errors.yTitle, option: errors.option, places: errors.x.count,
      first: errors.text(at: first), last: errors.text(at: last), best: place,
      test: NumberText.value(errors.test[best]), train: NumberText.value(errors.train[best]))
    var readout = Readout(
      errors.xTitle,
      [
        (words.figures.train, 0, errors.x, errors.train),
        (words.figures.test, 1, errors.x, errors.test),
      ])
    readout.placeText = { errors.text(at: $0) }
    return Picture(
      chart: Chart(
        size: Chart.size(for: errors.x.count), panels: [panel], words: words.chart),
      alternativeText: words.figures.validation(facts), data: errors.table(words),
      readout: readout,
      offersOtherScale: (errors.train + errors.test).allSatisfy { !($0 <= 0) })
  }
}

extension ValidationFigure.Errors {
  /// Without the start where the axis is logarithmic, which has no place for 0.
  fileprivate var drawable: Self {
    guard let first = x.first, first == 0, let last = x.last, last >= 100 else { return self }
    var rest = self
    rest.x.removeFirst()
    rest.train.removeFirst()
    rest.test.removeFirst()
    return rest
  }

  /// Where the error on the test part is least.
  fileprivate var best: Int? {
    test.indices.filter { test[$0].isFinite }.min {
      isMoreBetter ? test[$0] > test[$1] : test[$0] < test[$1]
    }
  }

  /// One row a place; of many places about a dozen, the best one among them.
  fileprivate func table(_ words: any ReportWords) -> DataTable {
    let shown = DataTable.selection(of: x.count, most: 12, keeping: best.map { [$0] } ?? [])
    return DataTable(
      columns: [xTitle, words.figures.train, words.figures.test].map { .init($0) },
      rows: shown.map { index in
        [
          text(at: x[index]), NumberText.value(train[index]),
          NumberText.value(test[index]),
        ]
      }, total: x.count)
  }
}
