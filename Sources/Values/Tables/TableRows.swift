import Files

/// The rows that a definition finds in the files of its pattern.
package struct TableRows {
  private let definition: ValuesDefinition
  private let steps: [FileStep]
  private let condition: Expression?
  private let choice: RowChoice?
  private let derived: [(name: String, expression: Expression)]
  private var rows: [ValuesTable.Row] = []
  /// All rows before a condition, so that it can say what is missing.
  private var all = 0

  package init(_ definition: ValuesDefinition) throws(ValueError) {
    self.definition = definition
    do {
      steps = try definition.steps
      condition = try definition.condition
      choice = try definition.choice
      derived = try definition.derived
    } catch {
      throw ValueError("invalid-values", "invalid table", at: 0..<0)
    }
  }

  /// Adds the rows of a file.
  package mutating func add(_ root: DataItem, path: String, fields: FilePattern.Fields)
    throws(ValueError)
  {
    var found: DataRows
    if steps.isEmpty {
      found = root.isObject ? DataRows([DataRow(root)]) : try Self.rows(of: .item(root), path)
    } else {
      let owner = { (count: Int) in
        path + "#" + steps.prefix(count).enumerated().map { $1.text(isFirst: $0 == 0) }.joined()
      }
      found = try Self.rows(of: DataSelection.item(root).following(steps, owner: owner), path)
    }
    all += found.rows.count
    guard all <= CSVTable.mostRows else {
      throw ValueError(
        "too-large", "more than \(CSVTable.mostRows) rows in a table", at: 0..<0, category: .run)
    }
    let extra = fields.sorted { $0.key < $1.key }
    if let clash = extra.first(where: { field in
      found.rows.first?.item.names.contains(field.key) == true
    }) {
      throw ValueError(
        "duplicate-column", "'{\(clash.key)}' of the path is a column of '\(path)' as well",
        at: 0..<0,
        hint: "give the field another name")
    }
    for place in found.rows.indices {
      found.rows[place].fields += extra.map { ($0.key, .text($0.value)) }
      try derive(&found.rows[place])
    }
    if let condition { found = try found.filtered(by: condition) }
    if let choice { found.rows = try Self.chosen(choice, found.rows, path) }
    for row in found.rows { try add(row, path) }
  }

  /// The table of all that was added.
  package func table() throws(ValueError) -> ValuesTable {
    guard !rows.isEmpty else {
      throw ValueError(
        "missing-row",
        "no row in the files of '\(definition.file)'"
          + (definition.where.map { " has \($0)" } ?? ""), at: 0..<0, category: .finding)
    }
    return try ValuesTable(definition, rows)
  }

  private static func rows(
    of selection: DataSelection, _ path: String
  ) throws(ValueError) -> DataRows {
    switch selection {
    case .rows(let rows): return rows
    case .item(let item):
      if let rows = DataRows(of: item) {
        // `rows: benchmarks` is a list; an object is a row, unless `[]` asks for its entries.
        return item.isObject ? DataRows([DataRow(item)]) : rows
      }
      if item.isObject { return DataRows([DataRow(item)]) }
      fallthrough
    default:
      throw ValueError(
        "type-mismatch", "no rows in '\(path)'", at: 0..<0,
        hint: "'rows:' is the address of a list of objects")
    }
  }

  private func derive(_ row: inout DataRow) throws(ValueError) {
    for (name, expression) in derived {
      guard row[name] == nil else {
        throw ValueError(
          "duplicate-column", "derived column '\(name)' is there already", at: 0..<0)
      }
      if let number = try RowCondition(expression).number(for: row) {
        row.fields.append((name, .number(JSON.text(of: number))))
      }
    }
  }

  private static func chosen(
    _ choice: RowChoice, _ rows: [DataRow], _ path: String
  ) throws(ValueError) -> [DataRow] {
    switch choice {
    case .first: return Array(rows.prefix(1))
    case .last: return Array(rows.suffix(1))
    case .max(let column), .min(let column):
      var best: (row: DataRow, number: Double)?
      for row in rows {
        guard let number = row[column]?.number?.double, !number.isNaN else { continue }
        let isBetter = best.map { choice == .max(column) ? number > $0.number : number < $0.number }
        if isBetter ?? true { best = (row, number) }
      }
      guard best != nil || rows.isEmpty else {
        throw ValueError(
          "unknown-column", "no number in column '\(column)' of '\(path)'", at: 0..<0)
      }
      return best.map { [$0.row] } ?? []
    }
  }

  private mutating func add(_ row: DataRow, _ path: String) throws(ValueError) {
    var names: [String] = []
    for column in definition.name {
      guard let text = row[column]?.text else {
        throw MissingStep.column([column], among: DataRows([row]), at: 0..<0)
      }
      names.append(text)
    }
    var repetition: Int?
    if let over = definition.over {
      guard let text = row[over]?.text else {
        throw MissingStep.column([over], among: DataRows([row]), at: 0..<0)
      }
      guard let number = DataNumber(text), let whole = Int(exactly: number.double) else {
        throw ValueError(
          "invalid-value", "'\(text)' in column '\(over)', which is no whole number", at: 0..<0,
          hint: "repetitions are paired by whole numbers")
      }
      repetition = whole
    }
    rows.append(ValuesTable.Row(name: names, row: row, path: path, repetition: repetition))
  }
}
