import Notebooks
import Options
import Values

/// Which rows of a text belong to which rows of values.
struct TableRowMatch {
  /// A row of the text that no values have.
  struct Extra {
    var place: Int
    var message: String
    var range: Range<Int>
    var hint: String?
    /// Whether it holds words of the author's own, which nothing deletes.
    var stays: Bool
  }

  private let bound: BoundTable
  /// The rows that should stand there, in their order.
  private let groups: [TableGroup]
  /// The columns whose cells name a row.
  let keyColumns: [Int]
  /// Rows of the text with what they show.
  private(set) var matched: [(row: Int, group: TableGroup)] = []
  private(set) var missing: [TableGroup] = []
  private(set) var extra: [Extra] = []
  private var rowOfGroup: [Int?] = []

  init(
    _ bound: BoundTable, _ table: ValuesTable, _ source: any ValueSource
  ) throws(ValueError) {
    self.bound = bound
    let annotation = bound.annotation
    let names = table.definition.name
    guard !names.isEmpty else {
      throw ValueError(
        "invalid-table", "rows of table '\(annotation.id)' have no names", at: annotation.idRange,
        hint: "say with 'name:' which column tells them apart")
    }
    var keys: [Int] = []
    for name in names {
      guard let place = annotation.items.firstIndex(where: { $0.columnName == name }) else {
        throw ValueError(
          "missing-column", "missing column '\(name)', which names the rows",
          at: annotation.idRange, hint: "it stands among the columns behind the colon")
      }
      keys.append(place)
    }
    keyColumns = keys
    let all = table.groups.map { group in
      var group = group
      group.outer = source
      return group
    }
    groups = try annotation.order.applied(to: all)
    rowOfGroup = Array(repeating: nil, count: groups.count)
    for place in bound.rows.indices { match(place, all) }
    matched.sort { $0.row < $1.row }
    missing = zip(groups, rowOfGroup).filter { $0.1 == nil }.map(\.0)
  }

  private mutating func match(_ place: Int, _ all: [TableGroup]) {
    let row = bound.rows[place]
    let names = keyColumns.map { $0 < row.cells.count ? row.cells[$0].text : "" }
    let found =
      groups.firstIndex { $0.name == names }
      ?? groups.firstIndex { Self.isSame($0.name, names) }
    guard let found, rowOfGroup[found] == nil else {
      extra.append(extra(place, names, isRepeated: found != nil, all))
      return
    }
    rowOfGroup[found] = place
    matched.append((place, groups[found]))
  }

  /// Whether names are the same numbers, however they are written.
  private static func isSame(_ a: [String], _ b: [String]) -> Bool {
    zip(a, b).allSatisfy { a, b in
      if a == b { return true }
      guard let a = DataNumber(a), let b = DataNumber(b) else { return false }
      return a.double == b.double
    }
  }

  private func extra(
    _ place: Int, _ names: [String], isRepeated: Bool, _ all: [TableGroup]
  ) -> Extra {
    let row = bound.rows[place]
    let own = zip(row.cells, bound.annotation.items).first { cell, item in
      item.pin == nil && !cell.text.isEmpty
    }
    let name = names.joined(separator: ", ")
    let isCut = !isRepeated && all.contains { $0.name == names }
    let message =
      isRepeated
      ? "row '\(name)' twice"
      : isCut
        ? "row '\(name)' is below the top" : "no row '\(name)' in table '\(bound.annotation.id)'"
    let near = NearMiss.hint(for: name, among: missingNames)
    return Extra(
      place: place, message: message,
      range: keyColumns.first.flatMap { $0 < row.cells.count ? row.cells[$0].range : nil }
        ?? row.line,
      hint: own.map { "'\($0.0.text)' is yours: keep it elsewhere and delete the row" } ?? near,
      stays: own != nil)
  }

  /// The names that no row of the text has exactly.
  private var missingNames: [String] {
    let shown = Set(
      bound.rows.map { row in
        keyColumns.map { $0 < row.cells.count ? row.cells[$0].text : "" }
      })
    return groups.filter { !shown.contains($0.name) }.map(\.shownName)
  }

  /// The first row that a sorted table has elsewhere; nil where order is as it should be, or free.
  var firstMisplaced: Int? {
    guard bound.annotation.order.key != nil else { return nil }
    var last = -1
    for place in rowOfGroup.compactMap(\.self) {
      if place < last { return place }
      last = place
    }
    return nil
  }

  /// The rows in their new order, with new ones; nil where nothing moves.
  func planned(new: [[String]]) -> [TableCheck.PlannedRow]? {
    let gone = extra.filter { !$0.stays }
    guard !new.isEmpty || !gone.isEmpty || firstMisplaced != nil else { return nil }
    let staying = extra.filter(\.stays).map(\.place)
    guard bound.annotation.order.key != nil else {
      let kept = (matched.map(\.row) + staying).sorted()
      return kept.map { .kept($0) } + new.map { .new($0) }
    }
    var fresh = new[...]
    let sorted = rowOfGroup.compactMap { place -> TableCheck.PlannedRow? in
      place.map { .kept($0) } ?? fresh.popFirst().map { .new($0) }
    }
    return sorted + staying.map { .kept($0) }
  }
}
