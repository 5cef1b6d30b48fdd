import Files

/// In which order the rows of a table stand, and how many of them.
package struct TableOrder: Sendable, Equatable {
  /// What rows are sorted by; nil for the order of the files.
  package var key: Expression?
  package var isDescending = false
  package var top: Int?

  package init() {}

  /// Reads `val_acc.mean desc`.
  package static func key(
    _ bytes: ArraySlice<UInt8>
  ) throws(ValueError) -> (expression: Expression, isDescending: Bool) {
    var parser = try ExpressionParser(ByteCursor(bytes))
    let expression = try parser.expression()
    guard parser.token.kind != .end else { return (expression, false) }
    guard case .address(let word) = parser.token.kind,
      let direction = ["asc": false, "desc": true][word.address.description]
    else { throw parser.unexpectedToken(hint: "expected 'asc' or 'desc' behind the column") }
    try parser.advance()
    try parser.expectEnd()
    return (expression, direction)
  }

  /// The groups that are shown, in their order.
  package func applied(to groups: [TableGroup]) throws(ValueError) -> [TableGroup] {
    try places(of: groups).map { groups[$0] }
  }

  /// The places of those that are shown; equal ones keep their order, those without a value end.
  package func places(of groups: [TableGroup]) throws(ValueError) -> [Int] {
    var places = Array(groups.indices)
    if let key {
      var keyed: [(place: Int, cell: TableCellValue)] = []
      for (place, group) in groups.enumerated() { keyed.append((place, try group.cell(key))) }
      keyed.sort { a, b in
        switch Self.order(a.cell, b.cell, isDescending) {
        case 0: a.place < b.place
        case let order: order < 0
        }
      }
      places = keyed.map(\.place)
    }
    return top.map { Array(places.prefix($0)) } ?? places
  }

  /// Negative where the first comes first: numbers, then texts, then gaps.
  private static func order(_ a: TableCellValue, _ b: TableCellValue, _ descends: Bool) -> Int {
    switch (a, b) {
    case (.number(let a), .number(let b)):
      let (a, b) = (a.value.number ?? 0, b.value.number ?? 0)
      return a == b ? 0 : (a < b) != descends ? -1 : 1
    case (.text(let a), .text(let b)): return a == b ? 0 : (a < b) != descends ? -1 : 1
    default: return rank(a) - rank(b)
    }
  }

  private static func rank(_ cell: TableCellValue) -> Int {
    switch cell {
    case .number: 0
    case .text: 1
    case .missing: 2
    }
  }
}
