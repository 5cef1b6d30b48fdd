/// What a cell of a table shows.
package enum TableCellValue: Sendable {
  case number(FileValue)
  case text(String)
  /// A gap of a single row.
  case missing

  /// How texts may write a gap.
  package static let gaps: Set<String> = ["", "-", "–", "—", "n/a", "N/A"]
}

extension TableGroup {
  /// What an expression over the columns comes to.
  package func cell(_ expression: Expression) throws(ValueError) -> TableCellValue {
    if let written = try asWritten(expression) { return written }
    if case .address(let placed) = expression.kind, let found = try tabled(placed) {
      _ = try Evaluator(self).requireNumber(found.value, of: expression)
      return .number(found)
    }
    return .number(FileValue(try Evaluator(self).number(expression)))
  }

  /// The entry of a column as its file has it, where all rows have the same text, or are one.
  private func asWritten(_ expression: Expression) throws(ValueError) -> TableCellValue? {
    guard case .address(let placed) = expression.kind, placed.address.notebook == nil,
      placed.address.segments.allSatisfy({ $0.index == nil })
    else { return nil }
    let names = placed.address.segments.map(\.name)
    let isName = table.definition.name == names || table.definition.name.contains(names[0])
    let items = rows.map { $0.row.value(at: names) }
    guard let first = items.first, let item = first else {
      let isKnown = table.rows.contains { $0.row.value(at: names) != nil }
      return items.count == 1 && isKnown ? .missing : nil
    }
    if item.number != nil {
      guard isName && names.count == 1 else { return nil }
      return item.number.map { .number(FileValue($0)) }
    }
    guard let text = item.text, items.allSatisfy({ $0?.text == text }) else { return nil }
    return .text(text)
  }
}
