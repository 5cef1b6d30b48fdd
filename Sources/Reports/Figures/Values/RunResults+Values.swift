import Files
import Notebooks
import Options
import Values

extension RunResults {
  /// What a figure shows: runs, or the rows of tables.
  func subject(
    _ references: [RunReference], of cell: Cell, for figure: any Figure
  ) throws(Diagnostics) -> FigureSubject {
    guard let values = try values(references, of: cell, allRows: figure.drawsAllRows) else {
      guard !figure.drawsValues else {
        throw cell.diagnostics(
          .unfit(
            "'\(type(of: figure).name)' draws tables of files, not runs",
            hint: "'kind: loss' draws runs; 'tangent list figures' has all kinds"))
      }
      return FigureSubject(series: try series(references, of: cell), words: words)
    }
    guard figure.drawsValues else {
      do throws(OptionErrors) {
        return try histories(values, for: figure)
      } catch {
        throw cell.diagnostics(error)
      }
    }
    return FigureSubject(series: [], words: words, values: values)
  }

  /// Tables as runs, for a figure that draws histories.
  private func histories(
    _ values: [FigureSubject.Values], for figure: any Figure
  ) throws(OptionErrors) -> FigureSubject {
    guard !figure.drawsSweeps else {
      return FigureSubject(series: try TableSweep(words).series(of: values), words: words)
    }
    guard !figure.historyColumns.isEmpty else {
      throw .unfit(
        "'\(type(of: figure).name)' draws runs, not tables of files",
        hint: "'kind: line', 'bars' and 'dots' draw tables")
    }
    let history = TableHistory(needing: figure.historyColumns)
    let series = try values.map { one throws(OptionErrors) -> FigureSubject.Series in
      let count = one.group.repetitions.count
      guard count == 1 || figure.drawsRepetitions else {
        throw .unfit(
          "'\(one.name)' has \(count) repetitions", hint: "'kind: line' draws their mean and band")
      }
      return try history.series(of: one)
    }
    return FigureSubject(series: series, words: words)
  }

  /// What references name of the tables of files; nil where they name runs.
  ///
  /// With all rows, `take:` of the tables does not count.
  func values(
    _ references: [RunReference], of cell: Cell, allRows: Bool = false
  ) throws(Diagnostics) -> [FigureSubject.Values]? {
    let isTable = references.map { files.tables[$0.id] != nil }
    guard isTable.contains(true) else { return nil }
    if let run = zip(references, isTable).first(where: { !$0.1 })?.0 {
      throw Diagnostics(
        Diagnostic(
          .invalid, "mixed-subjects", "run '\(run.id)' beside a table of files", in: cell.file,
          at: run.range, hint: "write the run's values and the table's into figures of their own"))
    }
    var found: [FigureSubject.Values] = []
    for reference in references {
      do throws(ValueError) {
        found += try values(reference, isOneOfMany: Set(references.map(\.id)).count > 1, allRows)
      } catch {
        var placed = error
        placed.range = reference.range
        if error.range == 0..<0 { placed.message = "table '\(reference.id)': \(error.message)" }
        throw Diagnostics(placed.diagnostic(in: cell.file))
      }
    }
    return found
  }

  private func values(
    _ reference: RunReference, isOneOfMany: Bool, _ allRows: Bool
  ) throws(ValueError) -> [FigureSubject.Values] {
    guard var definition = files.tables[reference.id] else { return [] }
    if allRows { (definition.take, definition.keepsAllRows) = (nil, true) }
    let groups = try files.table(of: definition).groups
    let source = ReportValues(self, others: .reading(files))
    var found: [FigureSubject.Values] = []
    for (color, group) in groups.enumerated() where group.isNamed(reference.label) {
      var group = group
      group.outer = source
      let name =
        group.name.isEmpty ? "\(reference.id) \(color + 1)" : group.name.joined(separator: ", ")
      found.append(
        FigureSubject.Values(
          name: groups.count == 1 && group.name.isEmpty
            ? reference.id : isOneOfMany ? words.qualified(name, [reference.id]) : name,
          color: color, group: group))
    }
    guard !found.isEmpty else {
      throw ValueError(
        "missing-row", "no row '\(reference.label ?? "")' in '\(reference.id)'", at: 0..<1,
        hint: NearMiss.hint(
          for: reference.label ?? "", among: groups.map { $0.name.joined(separator: ".") }),
        category: .finding)
    }
    return found
  }
}

extension TableGroup {
  /// Whether a label such as `base` or `base.gsm8k` names it; no label names all.
  fileprivate func isNamed(_ label: String?) -> Bool {
    guard let label else { return true }
    let own = name.joined(separator: ".")
    return own == label || own.hasPrefix(label + ".")
  }
}
