import Testing

@testable import Prose

@Suite struct WideTableTests {
  private func document(columns: Int) -> Document {
    let rows = ["|a", "|-", "|1"].map { String(repeating: $0, count: columns) + "|\n" }
    return MarkdownParser.parse("> Text.\n\n" + rows.joined())
  }

  @Test func aThousandColumnsAreATable() {
    let document = document(columns: WideTables.limit - 1)
    #expect(document.wideTables.isEmpty)
    guard case .table(let table)? = document.blocks.last else {
      Issue.record("no table")
      return
    }
    #expect(table.header.cells.count == WideTables.limit - 1)
  }

  @Test func moreAreRefused() {
    let document = document(columns: WideTables.limit + 1)
    #expect(document.wideTables.count == 1)
    guard case .paragraph? = document.blocks.last else {
      Issue.record("a table")
      return
    }
  }
}
