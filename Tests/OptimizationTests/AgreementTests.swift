import Foundation
import TestSupport
import Testing

/// The table of `docs/agreement.md` beside the fixtures that it counts.
@Suite struct AgreementTests {
  /// A line of the table: one section of one fixture.
  private struct Row {
    var file: String
    var section: String
    var cases: Int
    var exact: Int
    var within: Int

    init?(_ line: Substring) {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 7, let cases = Int(cells[2]), let exact = Int(cells[3]),
        let within = Int(cells[4])
      else { return nil }
      (file, section) = (cells[0], cells[1])
      (self.cases, self.exact, self.within) = (cases, exact, within)
    }
  }

  private static func rows() throws -> [Row] {
    let page = Fixture.folder.deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "docs/agreement.md")
    return String(decoding: try Data(contentsOf: page), as: UTF8.self)
      .split(separator: "\n").compactMap { Row($0) }
  }

  @Test func `every section of every fixture is counted`() throws {
    let rows = try Self.rows()
    for row in rows where row.file != "all" {
      let cases = try Fixture.json("numerics/\(row.file).json")[row.section].array
      #expect(row.cases == cases.count, "\(row.file), \(row.section)")
      #expect(row.cases == row.exact + row.within, "\(row.file), \(row.section)")
      let flags = try cases.compactMap { try Self.isExact($0) }
      if !flags.isEmpty { #expect(row.exact == flags.count { $0 }, "\(row.file)") }
    }
    let total = try #require(rows.first { $0.file == "all" })
    let counted = rows.filter { $0.file != "all" }
    #expect(total.cases == counted.reduce(0) { $0 + $1.cases })
    #expect(total.exact == counted.reduce(0) { $0 + $1.exact })
  }

  /// What a case says of itself: exact in all its parts; nil where it says nothing.
  private static func isExact(_ fixture: JSONValue) throws -> Bool? {
    let exact = fixture["exact"]
    guard !exact.isNull else { return nil }
    if let flag = try? exact.bool { return flag }
    return try exact["X"].bool && exact["y"].bool
  }

  @Test func `no fixture is left out`() throws {
    let names = try FileManager.default
      .contentsOfDirectory(atPath: Fixture.folder.appending(path: "numerics").path)
      .filter { $0.hasSuffix(".json") }.map { String($0.dropLast(5)) }
    #expect(Set(try Self.rows().map(\.file)).subtracting(["all"]) == Set(names))
  }
}
