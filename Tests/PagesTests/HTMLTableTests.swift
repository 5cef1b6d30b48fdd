import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Reports
@testable import Values

struct HTMLTableTests {
  @Test func `headings and cells are text`() {
    let table = DataTable(
      columns: [.init("a<b>&\"", isNumeric: false), .init("<i>")],
      rows: [["<u>", "1"], ["x & y", "<"]])
    let html = HTMLTable(table).html
    #expect(html.contains("<th scope=\"col\">a&lt;b&gt;&amp;&quot;</th>"))
    #expect(html.contains("<th scope=\"col\" class=\"r\">&lt;i&gt;</th>"))
    #expect(html.contains("<th scope=\"row\">&lt;u&gt;</th>"))
    #expect(html.contains("x &amp; y"))
    for tag in ["<b>", "<i>", "<u>"] { #expect(!html.contains(tag)) }
  }
}
