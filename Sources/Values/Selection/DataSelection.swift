import Files

/// What the steps of an address have led to so far.
package enum DataSelection: Sendable {
  case item(DataItem)
  case rows(DataRows)
  /// A place in each row; nil where a row has no value there.
  case column([DataItem?])
  /// A statistic.
  case value(FileValue)

  /// What an address names, or the first step that leads nowhere.
  ///
  /// `owner` is the address without its steps from one on, as messages show it.
  package func following(
    _ steps: some RandomAccessCollection<FileStep>, owner: (_ count: Int) -> String
  ) throws(ValueError) -> DataSelection {
    var selection = self
    let steps = Array(steps)
    for (place, step) in steps.enumerated() {
      let names = steps[..<place].reversed().prefix { $0.isName }.reversed()
      let column = names.enumerated().map { $1.text(isFirst: $0 == 0) }.joined()
      selection = try StepWalk(step: step, owner: owner(place), column: column)
        .following(selection)
    }
    return selection
  }

  /// The one value that an address in a file leads to.
  package func value(at address: FileAddress) throws(ValueError) -> FileValue {
    try following(address.steps, owner: address.text)
      .value(owner: address.description, at: address.steps.last?.range ?? address.range)
  }
}

/// One step from a selection to the next.
struct StepWalk {
  let step: FileStep
  /// The address up to the step, as messages show it.
  let owner: String
  /// The names before it, which lead to a column.
  let column: String

  func following(_ selection: DataSelection) throws(ValueError) -> DataSelection {
    switch step.kind {
    case .name(let name):
      switch selection {
      case .item(let item): return try member(name, of: item)
      case .rows(let rows): return try column(name, of: rows)
      case .column(let items): return try inner(name, of: items)
      case .value: throw isNoOwner("a number")
      }
    case .index(let index): return try entry(index, of: selection)
    case .condition(let condition) where condition.isText:
      // As others write `["accuracy"]`.
      var name = ""
      if case .text(let text) = condition.kind { name = text }
      throw ValueError(
        "invalid-address", "'[\(condition)]' is no condition", at: step.range,
        hint: "write '\(FileStep(kind: .name(name), range: step.range).text(isFirst: false))' for "
          + "what has that name")
    case .rows, .condition:
      var rows = try self.rows(of: selection)
      if case .condition(let condition) = step.kind { rows = try rows.filtered(by: condition) }
      return .rows(rows)
    case .pattern:
      throw ValueError("invalid-address", "a pattern inside an address", at: step.range)
    }
  }

  private func isNoOwner(_ what: String, hint: String? = nil) -> ValueError {
    ValueError("type-mismatch", "'\(owner)' is \(what)", at: step.range, hint: hint)
  }

  private func member(_ name: String, of item: DataItem) throws(ValueError) -> DataSelection {
    if item.isObject {
      if let member = item.member(name) { return .item(member) }
      throw MissingStep.entry(name, of: item, owner, at: step.range)
    }
    guard item.isList else { throw isNoOwner(item.kindName, hint: "nothing follows it") }
    if let rows = DataRows(of: item), !rows.rows.isEmpty {
      if name == "count", !rows.hasColumn([name]) {
        return .value(FileValue(Double(rows.rows.count)))
      }
      // A file of rows is read as rows, as a table in the middle of a file is only with `[]`.
      if case .table = item { return try column(name, of: rows) }
      throw isNoOwner(
        item.kindName,
        hint: Int(name).map { "write '\(owner)[\($0)]' for an entry" }
          ?? (rows.hasColumn([name]) ? nil : MissingStep.condition(for: name, among: rows))
          ?? forms(name, of: rows))
    }
    guard case .list(let list) = item else { return try column(name, of: DataRows([])) }
    return try statistic(name, of: list.items.map { $0.isNothing ? nil : $0 }, what: "entries")
  }

  /// How to name an entry of rows: of one of them, and of all.
  private func forms(_ name: String, of rows: DataRows) -> String {
    let step = step.text(isFirst: false)
    let column = "'\(owner)[]\(step)' for a column"
    return rows.hasColumn([name])
      ? "write '\(owner)[0]\(step)' for one entry, \(column)" : "write \(column)"
  }

  private func column(_ name: String, of rows: DataRows) throws(ValueError) -> DataSelection {
    if name == "count", !rows.hasColumn([name]) {
      return .value(FileValue(Double(rows.rows.count)))
    }
    guard !rows.rows.isEmpty else { throw MissingStep.row(rows, before: step.range, owner) }
    if case .row(let table, _) = rows.rows[0].item, table.repeatedNames.contains(name) {
      throw ValueError("duplicate-key", "two columns '\(name)'", at: step.range, category: .io)
    }
    if name == "key", let row = rows.rows.first(where: { $0.item.member(name) != nil }),
      row.fields.contains(where: { $0.name == name })
    {
      throw ValueError(
        "duplicate-column", "'key' is the name of each entry, and an entry of its own as well",
        at: step.range, hint: "name the entry's place without '[]'")
    }
    guard rows.hasColumn([name]) else {
      var error = MissingStep.column([name], among: rows, at: step.range)
      if ColumnStatistic(rawValue: name) != nil {
        error.hint = "name a column before: \(owner).\(rows.names.first ?? "a").\(name)"
      }
      throw error
    }
    return .column(rows.rows.map { $0[name] })
  }

  /// A statistic of a column, or a place inside its objects.
  private func inner(_ name: String, of items: [DataItem?]) throws(ValueError) -> DataSelection {
    let values = items.compactMap(\.self)
    guard values.contains(where: \.isObject) else {
      if items.count == 1, let item = items[0], item.isList { return try member(name, of: item) }
      return try statistic(name, of: items, what: "rows")
    }
    let found = items.map { item in
      item?.member(name).flatMap { $0.isNothing ? nil : $0 }
    }
    guard found.contains(where: { $0 != nil }) else {
      if name == "count" { return .value(FileValue(Double(values.count))) }
      throw MissingStep.entry(name, of: values[0], owner, at: step.range)
    }
    return .column(found)
  }

  private func entry(_ index: Int, of selection: DataSelection) throws(ValueError) -> DataSelection
  {
    switch selection {
    case .item(let item) where item.isList:
      guard case .list(let list) = item else {
        return .item(try entry(index, of: DataRows(of: item)?.rows.map(\.item) ?? []))
      }
      return .item(try entry(index, of: list.items))
    case .rows(let rows):
      guard !rows.rows.isEmpty else { throw MissingStep.row(rows, before: step.range, owner) }
      return .rows(DataRows([try entry(index, of: rows.rows)]))
    case .column(let items):
      guard items.count == 1, let item = items[0], item.isList else {
        throw isNoOwner(
          items.count == 1 ? items[0]?.kindName ?? "no value" : "a column of \(items.count) rows",
          hint: "choose the row before the column: '[\(index)].name'")
      }
      return try entry(index, of: .item(item))
    case .item(let item): throw isNoOwner(item.kindName, hint: "only lists and rows have numbers")
    case .value: throw isNoOwner("a number")
    }
  }

  private func entry<Entry>(_ index: Int, of entries: [Entry]) throws(ValueError) -> Entry {
    let place = index < 0 ? index + entries.count : index
    guard entries.indices.contains(place) else {
      throw ValueError(
        "missing-row", "no entry [\(index)] in '\(owner)'", at: step.range,
        hint: entries.isEmpty ? "it is empty" : "it has the entries 0 to \(entries.count - 1)",
        category: .finding)
    }
    return entries[place]
  }

  private func rows(of selection: DataSelection) throws(ValueError) -> DataRows {
    switch selection {
    case .rows(let rows): return rows
    case .item(let item):
      guard let rows = DataRows(of: item) else {
        throw isNoOwner(item.kindName, hint: "rows are the objects of a list")
      }
      return rows
    case .column(let items):
      guard items.count == 1, let item = items[0] else {
        throw isNoOwner(
          "a column of \(items.count) rows", hint: "choose the rows before the column")
      }
      return try rows(of: .item(item))
    case .value: throw isNoOwner("a number")
    }
  }
}

extension StepWalk {
  private func statistic(
    _ name: String, of items: [DataItem?], what: String
  ) throws(ValueError) -> DataSelection {
    guard let statistic = ColumnStatistic(rawValue: name) else {
      throw ValueError.unknownStatistic(name, at: step.range)
    }
    let values = items.compactMap(\.self)
    if statistic == .count { return .value(FileValue(Double(values.count))) }
    if items.count > 1 || values.isEmpty, values.contains(where: \.isList) || items.isEmpty {
      throw items.isEmpty
        ? ValueError("missing-row", "'\(owner)' is empty", at: step.range, category: .finding)
        : isNoOwner("a list in each of \(items.count) rows", hint: "choose one row")
    }
    guard values.count == items.count else {
      throw gaps(items.count - values.count, of: items.count, what)
    }
    var numbers: [DataNumber] = []
    for (place, item) in values.enumerated() { numbers.append(try number(item, place, what)) }
    return .value(statistic.value(of: numbers))
  }

  private func gaps(_ gaps: Int, of count: Int, _ what: String) -> ValueError {
    let hint =
      "choose those that have one: [\(column)].\(column)\(step.text(isFirst: false))"
    return ValueError(
      "missing-value",
      "\(gaps) of \(count) \(what) have no \(column.isEmpty ? "value" : "'\(column)'")",
      at: step.range, hint: what == "rows" ? hint : nil)
  }

  private func number(_ item: DataItem, _ place: Int, _ what: String) throws(ValueError)
    -> DataNumber
  {
    guard let number = item.number else {
      throw ValueError(
        "type-mismatch", "'\(owner)' has \(item.kindName), not a number", at: step.range,
        hint: "it is entry [\(place)]")
    }
    guard number.double.isFinite else {
      throw ValueError(
        "not-finite", "'\(owner)' has \(number.text)", at: step.range,
        hint: "it is entry [\(place)]; leave it out with a condition")
    }
    return number
  }
}
