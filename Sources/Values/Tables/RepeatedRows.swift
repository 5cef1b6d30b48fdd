/// What is said of a column of rows that one name repeats, where one value is asked for.
struct RepeatedRows {
  /// The column, as messages show it.
  let text: String
  let count: Int
  /// What pairs the rows; nil where the table says nothing.
  let over: String?
  /// The table that they are of; nil where a record alone is known.
  let table: ValuesTable?

  /// What a message calls such a column.
  var kindName: String { over.map { "one value a \($0)" } ?? "a column of \(count) rows" }

  /// What gives one number of it.
  var hint: String {
    if let over { return "write '\(text).mean', or 'every \(over): …' before the comparison" }
    let pairing = table?.columnsThatPair.first.map {
      "; 'every \($0): …' needs 'over: \($0)' in the table"
    }
    return "write '\(text).mean'" + (pairing ?? "")
  }

  /// What makes a claim about every one of the rows possible.
  func hint(forEvery word: String) -> String {
    let columns = table?.columnsThatPair ?? []
    if table == nil || columns.contains(word) { return "give the table 'over: \(word)'" }
    if let column = columns.first {
      return "give the table 'over: \(column)', and write '\(column):'"
    }
    if table?.definition.file.contains("*" as Character) == true {
      return "name what tells the files apart: '{\(word)}' in place of '*', and 'over: \(word)'"
    }
    return "no column of whole numbers tells the rows apart: compare '\(text).mean'"
  }
}

extension ValuesTable {
  /// More rows than these say no more of a column to one who reads a hint.
  private static let mostRows = 10_000

  /// The columns of whole numbers that tell the rows of each name apart: what `over:` can name.
  var columnsThatPair: [String] {
    let rows = rows.prefix(Self.mostRows)
    return DataRows(rows.map(\.row)).names.filter { column in
      guard !definition.name.contains(column) else { return false }
      var seen: Set<[String]> = []
      return rows.allSatisfy { row in
        guard let number = row.row[column]?.number, let whole = Int(exactly: number.double) else {
          return false
        }
        return seen.insert(row.name + ["\(whole)"]).inserted
      }
    }
  }
}
