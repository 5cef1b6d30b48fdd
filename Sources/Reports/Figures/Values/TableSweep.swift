import Notebooks
import Optimization
import Options
import Values

/// Rows of files as a sweep: columns of numbers that name a row are the swept options.
struct TableSweep {
  private let words: any ReportWords

  init(_ words: any ReportWords) {
    self.words = words
  }

  /// One run for each combination of the other names, with a point for each combination of numbers.
  func series(of values: [FigureSubject.Values]) throws(OptionErrors) -> [FigureSubject.Series] {
    let names = values.first?.group.table.definition.name ?? []
    let axes = names.indices.filter { column in
      values.allSatisfy { DataNumber($0.group.name[column]) != nil }
        && Set(values.map { $0.group.name[column] }).count > 1
    }
    guard !axes.isEmpty else {
      throw .unfit(
        "no column of numbers names the rows, so that nothing was swept",
        hint: "name rows by what was swept: 'name: [method, learning_rate]'")
    }
    var labels: [[String]] = []
    var points: [[String]: [SweepPoint]] = [:]
    for one in values {
      let label = names.indices.filter { !axes.contains($0) }.map { one.group.name[$0] }
      if points[label] == nil { labels.append(label) }
      points[label, default: []].append(try point(one, axes.map { ($0, names[$0]) }))
    }
    return labels.enumerated().map { color, label in
      let name =
        label.isEmpty ? values[0].group.table.definition.file : label.joined(separator: ", ")
      let swept = points[label] ?? []
      let run = RunResult(
        label: name, method: name, isSwept: true,
        isOverSeeds: swept.contains { $0.outcomes.count > 1 }, points: swept)
      return FigureSubject.Series(
        name: words.name(ofRun: name), color: color, run: run,
        experiment: ExperimentResult(data: [], runs: [run]))
    }
  }

  private func point(
    _ values: FigureSubject.Values, _ axes: [(place: Int, name: String)]
  ) throws(OptionErrors) -> SweepPoint {
    let settings = axes.map { axis in
      OptionEntry(axis.name, .number(DataNumber(values.group.name[axis.place])?.double ?? .nan))
    }
    let outcomes = try values.group.repetitions.enumerated().map {
      place, part throws(OptionErrors) in
      guard part.rows.count == 1 else {
        throw .unfit(
          "\(part.rows.count) rows of '\(values.name)'",
          hint: "choose one with 'take:' or 'where:', or say with 'over:' what repeats it")
      }
      return Outcome(
        seed: part.number ?? place, options: [], values: Self.values(of: part.rows[0]),
        parameters: Optimization.Parameters(coef: []))
    }
    return SweepPoint(settings: settings, outcomes: outcomes)
  }

  /// The columns of a row that are numbers.
  private static func values(of row: DataRow) -> [NamedValue] {
    row.names.compactMap { name in
      row[name]?.number.map { NamedValue(name, .number($0.double)) }
    }
  }
}
