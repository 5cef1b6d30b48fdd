import Options

extension ExperimentResult {
  /// All histories as a table: one line a label and epoch, the start included.
  ///
  /// Of a sweep the best point is written, over seeds the first seed.
  package var csv: String {
    let names = Metrics.history.map(\.name)
    var text = (["label"] + names).joined(separator: ",") + "\n"
    for run in runs {
      let history = run.history
      for entry in history.epoch.indices {
        let values = names.map { history[$0]?[entry]?.text ?? "" }
        text += ([Self.field(run.label)] + values).joined(separator: ",") + "\n"
      }
    }
    return text
  }

  /// All points as a table: one line a label, point and seed, with its options and its values.
  ///
  /// Options and values that a run does not have are empty, and so are lists of numbers.
  package var pointsCSV: String {
    let settings = Self.names(runs.flatMap { ($0.points.first?.settings ?? []).map(\.key) })
    let outcomes = runs.compactMap { $0.points.first?.outcomes.first }
    let options = Self.names(outcomes.flatMap { $0.options.map(\.key) }).filter {
      !settings.contains($0)
    }
    let values = Metrics.run.map(\.name).filter { name in
      runs.contains { run in
        run.points.contains { $0.outcomes.contains { $0[name]?.isScalar ?? false } }
      }
    }
    let head = ["label", "point", "seed"] + settings + options + values
    var lines = [head.map(Self.field).joined(separator: ",")]
    for run in runs {
      for (index, point) in run.points.enumerated() {
        for outcome in point.outcomes {
          var cells: [String] = [run.label, "\(index)", "\(outcome.seed)"]
          cells += settings.map { name in Self.cell(name, of: point.settings) }
          cells += options.map { name in Self.cell(name, of: outcome.options) }
          cells += values.map { outcome[$0]?.cell ?? "" }
          lines.append(cells.map(Self.field).joined(separator: ","))
        }
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// Each name once, in the order of first use.
  private static func names(_ names: [String]) -> [String] {
    var known: Set<String> = []
    return names.filter { known.insert($0).inserted }
  }

  /// What stands under a name, or nothing where it has no such entry.
  private static func cell(_ name: String, of entries: [OptionEntry]) -> String {
    entries.first { $0.key == name }?.value.cell ?? ""
  }

  /// A text as a field: between quotes where it has to be.
  private static func field(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

extension ResultValue {
  fileprivate var isScalar: Bool {
    switch self {
    case .number, .integer, .boolean: true
    case .list, .missing: false
    }
  }

  fileprivate var cell: String { isScalar ? text.filter { $0 != "\"" } : "" }
}

extension OptionValue {
  fileprivate var cell: String { self == .null ? "" : text }
}
