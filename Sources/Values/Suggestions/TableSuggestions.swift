extension ValuesTable {
  private static let statistics: [ColumnStatistic] = [.mean, .min, .max, .std]

  /// The values of all rows and columns; of repetitions what sums them up.
  package func suggestions(of id: String) -> [SuggestedValue] {
    var groups: [[String]: [Row]] = [:]
    for row in rows { groups[row.name, default: []].append(row) }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { name, rows in
      rows[0].row.names.flatMap { column -> [SuggestedValue] in
        let numbers = rows.compactMap { $0.row[column]?.number }
        guard numbers.count == rows.count, numbers.allSatisfy(\.double.isFinite),
          column != definition.over
        else { return [] }
        let address = Address(([id] + name + [column]).map { Address.Segment($0) })
        guard numbers.count > 1 else {
          return [
            SuggestedValue(
              address.description, numbers[0].double, named: name + [column], of: definition.file)
          ]
        }
        return Self.statistics.compactMap { statistic in
          statistic.value(of: numbers).value.number.map {
            SuggestedValue(
              address.appending(statistic.rawValue).description, $0,
              named: name + [column, statistic.rawValue], of: definition.file)
          }
        }
      }
    }
  }
}
