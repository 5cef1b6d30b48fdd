import ReportSupport
import Testing

@testable import Pages

struct CheckedNumbersTests {
  /// Headings stand above their columns: numbers at the right, words at the left.
  @Test func headingsAreAlignedAsTheirCells() throws {
    let text = """
      5<!--= line.gradient_descent.epochs --> of 9.<!--? line.gradient_descent.epochs < 9 -->

      """
    let html = CheckedNumbers(try TextProject().report(TextProject.run + "\n" + text)).html
    let tables = html.matches(of: /<thead><tr>(.*?)<\/tr><\/thead>\n<tbody>\n<tr>(.*?)<\/tr>/)
    let classes = tables.map { table in
      [table.output.1, table.output.2].map { row in
        row.matches(of: /<t[hd][^>]*>/).map { $0.output.contains("class=\"r\"") }
      }
    }
    #expect(
      classes == [
        [[true, true, false, false, false], [true, true, false, false, false]],
        [[false, false, false], [false, false, false]],
      ])
  }
}
