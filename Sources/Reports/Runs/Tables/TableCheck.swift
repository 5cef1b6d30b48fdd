import Files
import Notebooks
import Options
import Values

/// What the rows and cells of a table that is tied to values came to.
package struct TableCheck: Sendable {
  /// A row or cell that is not what the values give.
  package struct Problem: Sendable {
    var id: String
    package var message: String
    package var range: Range<Int>
    package var label: String?
    var hint: String?
    /// What should stand in the place of the range; nil where only the author can say.
    var text: String?
    /// Whether `update` mends it, in whatever way.
    var isMended = true
  }

  /// A row as it should stand.
  enum PlannedRow: Sendable {
    case kept(Int)
    /// The cells of a row that is missing.
    case new([String])
  }

  let bound: BoundTable
  /// The numbers of its cells.
  package private(set) var cells: [Checks.PinCheck] = []
  package private(set) var problems: [Problem] = []
  /// What keeps cells from having values, each once.
  private(set) var faults: [ValueError] = []
  /// The rows in their new order; nil where they stay.
  private(set) var planned: [PlannedRow]?

  /// The id of the table of values.
  package var id: String { bound.annotation.id }

  /// Whether all of it is true.
  var holds: Bool {
    problems.isEmpty && faults.isEmpty
      && cells.allSatisfy { if case .holds = $0.outcome { true } else { false } }
  }

  init(_ bound: BoundTable, in source: any ValueSource) {
    self.bound = bound
    let annotation = bound.annotation
    do throws(ValueError) {
      guard let table = try source.table(named: annotation.id) else {
        throw ValueError(
          "unknown-table", "unknown table '\(annotation.id)'", at: annotation.idRange,
          hint: NearMiss.hint(for: annotation.id, among: source.tableIDs)
            ?? "tables of values stand under 'values:' in tangent.yaml")
      }
      let rows = try TableRowMatch(bound, table, source)
      check(rows)
    } catch {
      add(error)
    }
  }

  private mutating func add(_ error: ValueError) {
    var placed = error
    // What is wrong with the table of values as a whole is placed at its name.
    if error.range == 0..<0 { placed.range = bound.annotation.idRange }
    if !faults.contains(placed) { faults.append(placed) }
  }

  private mutating func check(_ rows: TableRowMatch) {
    for (place, group) in rows.matched { check(bound.rows[place], group, rows.keyColumns) }
    for extra in rows.extra {
      problems.append(
        Problem(
          id: "extra-row", message: extra.message, range: extra.range, hint: extra.hint,
          isMended: !extra.stays))
    }
    var new: [[String]] = []
    for group in rows.missing {
      problems.append(
        Problem(
          id: "missing-row", message: "no row '\(group.shownName)' in the table",
          range: bound.annotation.idRange))
      do throws(ValueError) {
        new.append(try TableNewRow(group, in: bound).cells)
      } catch {
        add(error)
        return
      }
    }
    if let misplaced = rows.firstMisplaced {
      problems.append(
        Problem(
          id: "row-order", message: "rows are not sorted as the comment says",
          range: bound.rows[misplaced].cells.first?.range ?? bound.annotation.idRange))
    }
    planned = rows.planned(new: new)
  }

  private mutating func check(
    _ row: BoundTable.Row, _ group: TableGroup, _ keyColumns: [Int]
  ) {
    for (place, item) in bound.annotation.items.enumerated() {
      guard let pin = item.pin, !keyColumns.contains(place) else { continue }
      do throws(ValueError) {
        let value = try group.cell(pin.expression)
        guard place < row.cells.count, !row.cells[place].isPadding else {
          throw ValueError(
            "missing-cell", "row '\(group.shownName)' has too few cells",
            at: row.line, hint: "each row needs \(bound.annotation.items.count)",
            category: .finding)
        }
        try check(row.cells[place], pin, value, group, place)
      } catch {
        add(error)
      }
    }
  }

  private mutating func check(
    _ cell: BoundTable.Cell, _ pin: Pin, _ value: TableCellValue, _ group: TableGroup, _ place: Int
  ) throws(ValueError) {
    switch value {
    case .missing:
      guard !TableCellValue.gaps.contains(cell.text) else { return }
      stale(cell, now: "—")
    case .text(let text):
      if cell.text != text { stale(cell, now: text) }
    case .number(let number):
      guard cell.numbers.count < 2 else {
        problems.append(
          Problem(
            id: "stale-cell", message: "cell has \(cell.numbers.count) numbers", range: cell.range,
            hint:
              "a column of values holds one number a row: write '_' for it in the comment, and a "
              + "pin behind each number",
            isMended: false))
        return
      }
      if let token = cell.numbers.first {
        var check = Checks.PinCheck(
          number: Annotations.PinnedNumber(token: token, pin: pin),
          outcome: pin.check(token, in: group))
        check.rooted = pin.expression.rooted(
          at: [bound.annotation.id] + group.name, where: group.has)
        cells.append(check)
      } else if TableCellValue.gaps.contains(cell.text) {
        let notation = bound.notation(ofColumn: place)
        let text = try pin.text(in: group, like: notation, mark: bound.mark)
        let token = NumberToken(range: cell.range, decimal: nil, notation: bound.standard)
        cells.append(
          Checks.PinCheck(
            number: Annotations.PinnedNumber(token: token, pin: pin),
            outcome: .unfilled(value: number.value.number ?? 0, text: text)))
      } else {
        problems.append(
          Problem(
            id: "stale-cell", message: "cell '\(cell.text)' has no number", range: cell.range,
            label: "now \(try pin.text(in: group, like: nil, mark: bound.mark))",
            isMended: false))
      }
    }
  }

  /// A cell with other words than the values have; only plain ones can be replaced.
  private mutating func stale(_ cell: BoundTable.Cell, now text: String) {
    let isPlain = cell.range.count == cell.text.utf8.count
    problems.append(
      Problem(
        id: "stale-cell", message: "cell of the table is stale", range: cell.range,
        label: "now \(text)", text: isPlain ? TableNewRow.escaped(text) : nil, isMended: isPlain))
  }
}

extension TableCheck {
  /// What is no longer true, each with what stands there now.
  func findings(
    in file: SourceFile, _ notes: (Checks.PinCheck) -> [Diagnostic.Note] = { _ in [] }
  ) -> [Diagnostic] {
    let fix = "tangent update \(ShellWord.path(file.path))"
    return faults.map { $0.diagnostic(in: file) }
      + problems.map { problem in
        Diagnostic(
          .finding, problem.id, problem.message, in: file, at: problem.range,
          label: problem.label, hint: problem.hint, fix: problem.isMended ? fix : nil)
      } + cells.compactMap { $0.finding(in: file, notes) }
  }
}
