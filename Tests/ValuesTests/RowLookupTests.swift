import TestSupport
import Testing

@testable import Files
@testable import Values

/// Rows that are found by the columns of a table are those that every row asked for itself gives.
@Suite struct RowLookupTests {
  private static let csv = #"""
    epoch,loss,who,note
    1,0.5,ann,"a ""b"""
    1.0,0.25,"bob",
    1e0,nan,ann,x
    ,0.125,"an""n",1
    abc,0.5,ANN,01
    -0,0,ann,1.0
    1.0000000001,2,bob,"1"

    """#

  @Test(
    arguments: [
      "epoch = 1", "epoch = 0", "epoch = 1.0000000001", "epoch = 7", "loss = 0.5", "loss = 0",
      #"who = "ann""#, #"who = "bob""#, #"who = "an\"n""#, #"note = "a \"b\"""#, #"note = "1""#,
      "note = 1", "note = \"\"", #"epoch = "1.0""#, #"who = "nobody""#,
    ])
  func sameRows(text: String) throws {
    let table = try CSVTable(parsing: Array(Self.csv.utf8), delimiter: UInt8(ascii: ","))
    let rows = try #require(DataRows(of: .table(table)))
    let condition = try condition(text)
    let test = RowCondition(condition)
    let asked = try rows.rows.filter { try test.holds(for: $0) }
    let found = try rows.filtered(by: condition)
    #expect(found.rows.map(place) == asked.map(place))
    // Of some of the rows each is asked.
    let some = DataRows(Array(rows.rows.dropFirst()))
    #expect(
      try some.filtered(by: condition).rows.map(place)
        == some.rows.filter { try test.holds(for: $0) }.map(place))
  }

  /// The condition of a step in an address.
  private func condition(_ text: String) throws -> Expression {
    let expression = try Expression(parsing: Array("t.csv#[\(text)]".utf8)[...])
    guard case .file(let address) = expression.kind,
      case .condition(let condition)? = address.steps.first?.kind
    else { throw ValueError("no-condition", text, at: 0..<0) }
    return condition
  }

  private func place(_ row: DataRow) -> Int {
    if case .row(_, let place) = row.item { place } else { -1 }
  }

  /// Twice as many conditions on a long table are not twice the work.
  @Test func aColumnIsSortedOnce() throws {
    let csv = "n\n" + (0..<5000).map { "\($0)\n" }.joined()
    let table = try CSVTable(parsing: Array(csv.utf8), delimiter: UInt8(ascii: ","))
    let rows = try #require(DataRows(of: .table(table)))
    for number in [0, 17, 4999] {
      #expect(try rows.filtered(by: condition("n = \(number)")).rows.map(place) == [number])
    }
    #expect(table.rows(where: "n", isNear: 17) == [17])
    #expect(table.rows(where: "m", isNear: 17) == nil)
  }
}
