import Charting
import Notebooks
import Options
import Values

/// The table of a report that shows rows of files.
struct ValuesTableOutput {
  private let groups: [TableGroup]
  private let words: any ReportWords

  /// The rows, sorted and cut as the options say.
  init(
    _ groups: [TableGroup], sort: String?, top: Int?, words: any ReportWords
  ) throws(OptionErrors) {
    self.words = words
    var order = TableOrder()
    order.top = top
    do throws(ValueError) {
      if let sort {
        let key = try TableOrder.key(Array(sort.utf8)[...])
        (order.key, order.isDescending) = (key.expression, key.isDescending)
      }
      self.groups = try order.applied(to: groups)
    } catch {
      throw OptionErrors(OptionError(error, at: ["sort"]))
    }
  }

  /// The table with some columns; all that is wrong with them is told.
  func table(_ columns: TableColumns) throws(OptionErrors) -> DataTable {
    var errors: [OptionError] = []
    var parts: [(column: DataTable.Column, texts: [String])] = []
    for (place, column) in columns.columns.enumerated() {
      do throws(ValueError) {
        parts.append(try part(column))
      } catch {
        let path = ["columns", "\(place)"] + (column.heading.map { [$0] } ?? [])
        errors.append(OptionError(error, at: path))
      }
    }
    guard errors.isEmpty else { throw OptionErrors(errors) }
    return DataTable(
      columns: parts.map(\.column), rows: groups.indices.map { row in parts.map { $0.texts[row] } })
  }

  private func part(
    _ column: TableColumns.Column
  ) throws(ValueError) -> (DataTable.Column, [String]) {
    guard let pin = try TableItem(parsing: Array(column.text.utf8)[...]).pin else {
      throw ValueError("invalid-expression", "'_' is no column of values", at: 0..<1)
    }
    var cells: [TableCellValue] = []
    for group in groups { cells.append(try group.cell(pin.expression)) }
    let isNumeric = cells.contains { if case .number = $0 { true } else { false } }
    let heading = column.heading ?? heading(for: pin.expression)
    return (DataTable.Column(heading, isNumeric: isNumeric), texts(cells, pin.format?.value))
  }

  /// What a column is called: a quantity in words, arithmetic as it is written.
  private func heading(for expression: Expression) -> String {
    guard case .address(let placed) = expression.kind else {
      return words.heading(for: "\(expression)")
    }
    return words.heading(for: placed.address.segments)
  }

  /// The cells of a column, its numbers with the same digits.
  private func texts(_ cells: [TableCellValue], _ format: NumberFormat?) -> [String] {
    let numbers = cells.compactMap { cell -> Double? in
      if case .number(let number) = cell { number.value.number } else { nil }
    }
    let areWhole = numbers.allSatisfy { $0.rounded() == $0 && abs($0) < 1e9 }
    let mark = words.decimalMark
    var shared = numbers.map { number in
      if let format {
        format.notation(for: number).marked(mark).format(number)
      } else {
        NumberText.count(Int(areWhole ? number : 0))
      }
    }
    if format == nil, !areWhole { shared = NumberText.values(numbers) }
    var next = shared.makeIterator()
    return cells.map { cell in
      switch cell {
      case .number: next.next() ?? "—"
      case .text(let text): text
      case .missing: "—"
      }
    }
  }
}

extension OptionError {
  /// What is wrong with an expression that an option writes.
  package init(_ error: ValueError, at path: [String]) {
    self.init(error.id, error.message, hint: error.hint, at: path)
  }
}
