/// A row of a table: an object of a list, a line of CSV, with columns that come from elsewhere.
package struct DataRow: Sendable {
  var item: DataItem
  /// Columns that are not in the file: fields of its path, the key of an object of objects.
  var fields: [(name: String, value: DataItem)] = []

  init(_ item: DataItem, fields: [(name: String, value: DataItem)] = []) {
    self.item = item
    self.fields = fields
  }

  /// The value of a column; nil where the row has none.
  package subscript(name: String) -> DataItem? {
    if let field = fields.first(where: { $0.name == name }) { return field.value }
    guard let item = item.member(name), !item.isNothing else { return nil }
    return item
  }

  /// The value at names that lead into objects.
  func value(at names: [String]) -> DataItem? {
    guard var item = self[names[0]] else { return nil }
    for name in names.dropFirst() {
      guard let next = item.member(name), !next.isNothing else { return nil }
      item = next
    }
    return item
  }

  /// The names of its columns.
  package var names: [String] { fields.map(\.name) + item.names }
}

/// Some rows, with what is said where there are none.
package struct DataRows: Sendable {
  var rows: [DataRow]
  /// The condition that left no row, with the rows that it was asked of.
  var chosen: (condition: Expression, among: [DataRow])?

  package init(_ rows: [DataRow]) {
    self.rows = rows
  }

  /// All rows of a list or an object of objects; nil where some are none.
  init?(of item: DataItem) {
    switch item {
    case .table(let table): rows = (0..<table.count).map { DataRow(.row(table, $0)) }
    case .list(let list): rows = list.items.map { DataRow($0) }
    case .object(let object):
      rows = object.members.map { DataRow($0.value, fields: [("key", .text($0.name))]) }
      guard !rows.isEmpty else { return nil }
    default: return nil
    }
    guard rows.allSatisfy(\.item.isObject) else { return nil }
  }

  /// The names of all columns, in the order of first use.
  package var names: [String] {
    // Every line of CSV has the same.
    if case .row = rows.first?.item { return rows[0].names }
    var seen: Set<String> = []
    return rows.flatMap(\.names).filter { seen.insert($0).inserted }
  }

  /// Whether a column has a value in any row, or stands in the header.
  package func hasColumn(_ names: [String]) -> Bool {
    if case .row = rows.first?.item, names.count == 1, rows[0].names.contains(names[0]) {
      return true
    }
    return rows.contains { $0.value(at: names) != nil }
  }

  /// The rows for which a condition holds.
  func filtered(by condition: Expression) throws(ValueError) -> DataRows {
    let compared = Set(condition.comparedNames.map(\.range.lowerBound))
    for placed in condition.addresses {
      try requireColumn(placed, isCompared: compared.contains(placed.range.lowerBound))
    }
    let test = RowCondition(condition)
    var kept: [DataRow] = []
    let places = candidates(for: condition) ?? Array(rows.indices)
    for place in places where try test.holds(for: rows[place]) { kept.append(rows[place]) }
    var result = DataRows(kept)
    if kept.isEmpty { result.chosen = chosen ?? (condition, rows) }
    return result
  }

  /// The places of all rows for which `column = "text"` or `column = 5` may hold; nil where every row
  /// has to be asked.
  private func candidates(for condition: Expression) -> [Int]? {
    guard let (column, worth) = condition.comparedWorth, case .row(let table, 0) = rows.first?.item,
      rows.count == table.count, rows[0].fields.isEmpty,
      case .row(let last, table.count - 1) = rows[rows.count - 1].item, last === table
    else { return nil }
    switch worth {
    case .text(let text): return table.rows(where: column, reads: text)
    case .number(let number): return table.rows(where: column, isNear: number)
    }
  }

  private func requireColumn(_ placed: PlacedAddress, isCompared: Bool) throws(ValueError) {
    let names = placed.address.segments.map(\.name)
    guard !rows.isEmpty, !hasColumn(names) else { return }
    var error = MissingStep.column(names, among: self, at: placed.range)
    if isCompared { error.hint = "text stands in quotes: \"\(placed.address)\"" }
    throw error
  }
}
