import Optimization
import Options
import Values

/// Logs of files as histories of runs, for figures that draw runs: columns have the metrics' names.
struct TableHistory {
  /// The columns that a figure cannot do without.
  private let needed: [String]

  init(needing columns: [String]) {
    needed = columns
  }

  /// The rows of one name as a run, each repetition an outcome.
  func series(of values: FigureSubject.Values) throws(OptionErrors) -> FigureSubject.Series {
    var outcomes: [Outcome] = []
    for (place, part) in values.group.repetitions.enumerated() {
      let history = try history(of: part.rows, name: values.name)
      outcomes.append(
        Outcome(
          seed: part.number ?? place, options: [], values: [],
          parameters: Optimization.Parameters(coef: []),
          history: history))
    }
    let run = RunResult(
      label: values.name, method: values.name, isOverSeeds: outcomes.count > 1,
      points: [SweepPoint(settings: [], outcomes: outcomes)])
    return FigureSubject.Series(
      name: values.name, color: values.color, run: run,
      experiment: ExperimentResult(data: [], runs: [run]))
  }

  private func history(of rows: [DataRow], name: String) throws(OptionErrors) -> History {
    var history = History()
    let names = DataRows(rows)
    for column in needed where !names.hasColumn([column]) {
      throw .unfit(
        "rows of '\(name)' have no column '\(column)'",
        hint: NearMiss.hint(for: column, among: names.names)
          ?? "give the table one: 'columns: {\(column): …}', or draw it with 'kind: line'")
    }
    let epochs = try counts("epoch", rows, name) ?? Array(rows.indices)
    history["epoch"] = .counts(epochs)
    for column in ["updates", "sample_gradients"] {
      history[column] = .counts(try counts(column, rows, name) ?? epochs)
    }
    for column in ["loss", "gradient_norm", "excess"] where names.hasColumn([column]) {
      // A gap is no number.
      history[column] = .numbers(rows.map { $0[column]?.number?.double ?? .nan })
    }
    return history
  }

  /// A column of whole numbers; nil where there is none of that name.
  private func counts(
    _ column: String, _ rows: [DataRow], _ name: String
  ) throws(OptionErrors) -> [Int]? {
    guard DataRows(rows).hasColumn([column]) else { return nil }
    var counts: [Int] = []
    for row in rows {
      guard let number = row[column]?.number?.double, let count = Int(exactly: number) else {
        throw .unfit(
          "a row of '\(name)' has no whole number in column '\(column)'",
          hint: "'kind: line' draws any numbers")
      }
      counts.append(count)
    }
    return counts
  }
}

extension TableGroup {
  /// The rows of each repetition: by the column of `over:`, else by their file.
  var repetitions: [(number: Int?, rows: [DataRow])] {
    var places: [String: Int] = [:]
    var parts: [(number: Int?, rows: [DataRow])] = []
    for row in rows {
      let key = row.repetition.map { "\($0)" } ?? row.path
      if let place = places[key] {
        parts[place].rows.append(row.row)
      } else {
        places[key] = parts.count
        parts.append((row.repetition, [row.row]))
      }
    }
    return parts
  }
}
