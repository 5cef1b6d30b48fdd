/// The rows of one name of a table: what stands in one row of a text, or in one bar of a figure.
package struct TableGroup: Sendable {
  package let table: ValuesTable
  /// One text a column of `name:`; empty where rows have no names.
  package let name: [String]
  package let rows: [ValuesTable.Row]
  /// What else expressions may quote beside the row's own columns.
  package var outer: any ValueSource = NoValues()

  package init(
    table: ValuesTable, name: [String], rows: [ValuesTable.Row], outer: any ValueSource = NoValues()
  ) {
    self.table = table
    self.name = name
    self.rows = rows
    self.outer = outer
  }

  /// What messages call it.
  package var shownName: String { name.joined(separator: ", ") }
}

extension ValuesTable {
  /// The rows by their names, in the order of first use; without `name:` each row by itself.
  package var groups: [TableGroup] {
    guard !definition.name.isEmpty else {
      return rows.map { TableGroup(table: self, name: [], rows: [$0]) }
    }
    var places: [[String]: Int] = [:]
    var grouped: [(name: [String], rows: [Row])] = []
    for row in rows {
      if let place = places[row.name] {
        grouped[place].rows.append(row)
      } else {
        places[row.name] = grouped.count
        grouped.append((row.name, [row]))
      }
    }
    return grouped.map { TableGroup(table: self, name: $0.name, rows: $0.rows) }
  }
}

/// Where there is no value at all.
struct NoValues: ValueSource {
  func value(at address: Address) -> Value? { nil }
  func isVolatile(_ address: Address) -> Bool { false }
  var addresses: [Address] { [] }
}

extension TableGroup: ValueSource {
  package func value(at address: Address) -> Value? { outer.value(at: address) }

  package func value(of file: FileAddress) throws(ValueError) -> FileValue {
    try outer.value(of: file)
  }

  package var isFresh: Bool { outer.isFresh }

  package func isVolatile(_ address: Address) -> Bool { outer.isVolatile(address) }

  package var addresses: [Address] { [] }

  /// Whether a name is one of the rows' columns.
  package func has(_ name: String) -> Bool {
    name == table.definition.over || rows.contains { $0.row[name] != nil }
  }

  package func table(of placed: PlacedAddress) -> ValuesTable? {
    guard let first = placed.address.segments.first, placed.address.notebook == nil else {
      return nil
    }
    return has(first.name) ? table : outer.table(of: placed)
  }

  /// A column of the rows, by its name alone; other names are those of the text around.
  package func tabled(_ placed: PlacedAddress) throws(ValueError) -> FileValue? {
    guard let first = placed.address.segments.first, placed.address.notebook == nil else {
      return nil
    }
    if !has(first.name) {
      if let found = try outer.tabled(placed) { return found }
      if outer.value(at: Address(first.name)) != nil || outer.value(at: placed.address) != nil {
        return nil
      }
    }
    return try table.value(of: rows, at: placed, from: 0)
  }
}
