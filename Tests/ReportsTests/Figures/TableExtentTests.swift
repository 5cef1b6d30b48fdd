import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// What the table behind a figure leaves out, and what it never does.
struct TableExtentTests {
  @Test func aTableOfAGridKeepsTheBestAndCountsItsColumns() throws {
    let picture = try SmallExperiments.picture(
      "heatmap", of: SmallExperiments.sweptFinely, EnglishWords())
    let table = picture.data
    #expect(table.columns.count < 20)
    #expect(
      EnglishWords().dataBehind("Figure 1", table.extent)
        == "Data behind figure 1 (2 rows, \(table.columns.count - 1) of 40 columns)")
    let remark = try #require(picture.chart.panels[0].subheading)
    let best = try #require(remark.firstMatch(of: /best (.+) at learning rate ([^,]+),/))
    let column = try #require(table.columns.firstIndex { $0.heading == best.2 })
    #expect(table.rows.contains { $0[column] == best.1 })
  }

  @Test func aGridThatFitsIsWhole() throws {
    let table = try SmallExperiments.picture(
      "heatmap", of: SmallExperiments.sweptTwice, EnglishWords()
    ).data
    #expect(table.extent.columns == .init(shown: 3, of: 3))
  }

  @Test(arguments: [
    ("en", "Data behind figure 1 (1 row, 12 of 40 columns)"),
    ("de", "Daten zu Figure 1 (1 Zeile, 12 von 40 Spalten)"),
    ("zh", "Figure 1 的数据（共 1 行，40 列中的 12 列）"),
  ])
  func aLanguageSaysWhatIsLeftOut(_ language: String, _ text: String) {
    let extent = TableExtent(rows: .init(shown: 1, of: 1), columns: .init(shown: 12, of: 40))
    #expect(Languages.words(for: language).dataBehind("Figure 1", extent) == text)
  }

  @Test func whatIsLookedForIsKept() {
    #expect(DataTable.selection(of: 34, most: 12, keeping: [20]).contains(20))
    #expect(DataTable.selection(of: 34, most: 12).count == 12)
    #expect(DataTable.selection(of: 10, most: 12) == Array(0..<10))
    #expect(DataTable.selection(of: 0, most: 12).isEmpty)
  }
}
