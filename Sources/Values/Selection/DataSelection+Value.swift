extension DataSelection {
  /// The one value that an address has led to.
  package func value(owner: String, at range: Range<Int>) throws(ValueError) -> FileValue {
    switch self {
    case .value(let value): return value
    case .item(let item): return try Self.value(of: item, owner, at: range)
    case .rows(let rows):
      guard !rows.rows.isEmpty else { throw MissingStep.row(rows, before: range, owner) }
      let count = rows.rows.count == 1 ? "a row" : "\(rows.rows.count) rows"
      throw ValueError(
        "type-mismatch", "'\(owner)' is \(count), not a number", at: range,
        hint: rows.names.first.map { "name a column: .\($0)" })
    case .column(let items):
      guard items.count == 1 else {
        throw ValueError(
          "type-mismatch", "'\(owner)' is \(items.count) values, not a number", at: range,
          hint: "add a statistic, such as .mean, or a condition that leaves one row")
      }
      return try Self.value(of: items[0] ?? .nothing, owner, at: range)
    }
  }

  private static func value(
    of item: DataItem, _ owner: String, at range: Range<Int>
  ) throws(ValueError) -> FileValue {
    if let number = item.number { return FileValue(number) }
    switch item {
    case .boolean(let flag): return FileValue(.boolean(flag))
    case .nothing:
      throw ValueError("missing-value", "'\(owner)' has no value", at: range)
    default:
      throw ValueError(
        "type-mismatch", "'\(owner)' is \(item.kindName), not a number", at: range,
        hint: hint(for: item))
    }
  }

  private static func hint(for item: DataItem) -> String? {
    switch item {
    case .object(let object):
      object.names.first.map { "name an entry: .\(AddressSyntax.written($0, isFirst: false))" }
    case .row(let table, _):
      table.names.first.map { "name a column: .\(AddressSyntax.written($0, isFirst: false))" }
    case .list(let list):
      list.items.allSatisfy { $0.number != nil }
        ? "add an index or a statistic: [0], .mean" : "add an index, or [] for its rows: [0]"
    case .text(let text) where text.contains(where: \.isNumber):
      "text counts as a number only if all of it is one"
    default: nil
    }
  }
}
