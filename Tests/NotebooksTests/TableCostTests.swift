import Optimization
import Testing

@testable import Files
@testable import Notebooks
@testable import Values

struct TableCostTests {
  @Test(arguments: [
    ("a\n\nb\n", 0.0), ("|a|b|\n|-|-|\n|x|\n|y|\n", 12), ("> |a|b|\n> |-|:-:|\n> |x|\n", 8),
    ("|a|\n|-|\n\nx\ny\n", 3), ("a|b\r\n-|-\r\nx|y\r\n\r\nz\r\n", 4),
  ])
  func `rows are filled up to the columns of their table`(text: String, count: Double) {
    #expect(TableCost(of: SourceFile(path: "a.md", text: text)).cells == count)
  }

  @Test func `a table that would fill the memory is refused at its place`() throws {
    let head = String(repeating: "|a", count: 1000) + "|\n"
    let rule = String(repeating: "|-", count: 1000) + "|\n"
    let rows = String(repeating: "|x|\n", count: 5000)
    let cost = TableCost(of: SourceFile(path: "a.md", text: "x\n\n" + head + rule + rows))
    let error = #expect(throws: Diagnostics.self) { try cost.check(Budget.standard) }
    let problem = try #require(error?.list.first)
    #expect(problem.id == "over-budget")
    #expect(problem.exitStatus == 3)
    #expect(problem.place?.line == 4)
    try cost.check(Budget(operations: 0, bytes: 1e10))
  }
}
