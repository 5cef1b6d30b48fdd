/// The values of a file of data with the addresses that name them.
package struct FileSuggestions {
  package private(set) var values: [SuggestedValue] = []
  /// The path, and how addresses write it.
  private let home: String
  private let path: String

  /// More than anyone quotes; a file with more is a log.
  private static let mostValues = 20_000
  private static let deepest = 8
  /// Entries of a list that are named by their number.
  private static let mostEntries = 20
  private static let statistics: [ColumnStatistic] = [.mean, .median, .min, .max, .last]

  package init(_ path: String, _ root: DataItem) {
    home = path
    self.path = FileAddress(path: path, pathRange: 0..<0, steps: [], range: 0..<0).description
    guard !Self.isRecord(root) else { return }
    add(root, steps: "", names: [], depth: 0)
  }

  /// Whether it is the record of a report, whose values have addresses of their own.
  private static func isRecord(_ root: DataItem) -> Bool {
    guard case .object(let object) = root else { return false }
    return ["schema", "engine", "runs"].allSatisfy { object[$0] != nil }
  }

  private mutating func add(_ item: DataItem, steps: String, names: [String], depth: Int) {
    guard values.count < Self.mostValues, depth < Self.deepest else { return }
    if let rows = DataRows(of: item), !rows.rows.isEmpty, item.isList {
      return add(rows, steps, names, depth)
    }
    switch item {
    case .number, .text:
      guard let value = item.number?.double, value.isFinite, !steps.isEmpty else { return }
      values.append(SuggestedValue(path + steps, value, named: names, of: home))
    case .object(let object):
      for (name, value) in object.members { addMember(name, value, steps, names, depth) }
    case .row(let table, let row):
      for name in table.names where !table.repeatedNames.contains(name) {
        if let cell = table.cell(name, row) { addMember(name, cell, steps, names, depth) }
      }
    case .list(let list):
      let numbers = list.items.compactMap(\.number)
      if numbers.count == list.count { addStatistics(of: numbers, steps, names) }
      // A matrix is data, and its entries are no results.
      guard list.count <= Self.mostEntries, !list.items.contains(where: \.isList) else { return }
      for (place, entry) in list.items.enumerated() {
        add(entry, steps: "\(steps)[\(place)]", names: names, depth: depth + 1)
      }
    case .nothing, .boolean, .table: return
    }
  }

  private mutating func addMember(
    _ name: String, _ value: DataItem, _ steps: String, _ names: [String], _ depth: Int
  ) {
    let step = (steps.isEmpty ? "" : ".") + AddressSyntax.written(name, isFirst: false)
    add(value, steps: steps + step, names: names + [name], depth: depth + 1)
  }

  /// Rows by the text that tells them apart, else by their places; and what sums up their columns.
  private mutating func add(
    _ rows: DataRows, _ steps: String, _ names: [String], _ depth: Int
  ) {
    let all = rows.rows
    let key = rows.names.first { name in
      let texts = all.compactMap { row -> String? in
        guard case .text(let text)? = row[name], row[name]?.number == nil else { return nil }
        return text
      }
      return texts.count == all.count && Set(texts).count == all.count
    }
    for (place, row) in all.enumerated() {
      if let key, case .text(let text)? = row[key] {
        let column = AddressSyntax.written(key, isFirst: true)
        add(
          row.item, steps: "\(steps)[\(column) = \(EscapedText.quoted(text))]",
          names: names + [text], depth: depth + 1)
      } else if all.count <= Self.mostEntries || place == all.count - 1 {
        let index = place == all.count - 1 && all.count > 1 ? -1 : place
        add(row.item, steps: "\(steps)[\(index)]", names: names, depth: depth + 1)
      }
    }
    guard all.count > 1 else { return }
    for name in rows.names {
      let numbers = all.compactMap { $0[name]?.number }
      guard numbers.count == all.count else { continue }
      let isTable = steps.isEmpty && { if case .row = all[0].item { true } else { false } }()
      let column = (isTable ? "" : "\(steps)[].") + AddressSyntax.written(name, isFirst: false)
      addStatistics(of: numbers, column, names + [name])
    }
  }

  private mutating func addStatistics(
    of numbers: [DataNumber], _ steps: String, _ names: [String]
  ) {
    guard numbers.count > 1, numbers.allSatisfy(\.double.isFinite), !steps.isEmpty else { return }
    for statistic in Self.statistics {
      guard let value = statistic.value(of: numbers).value.number else { continue }
      values.append(
        SuggestedValue(
          "\(path)\(steps).\(statistic.rawValue)", value, named: names + [statistic.rawValue],
          of: home))
    }
  }
}
