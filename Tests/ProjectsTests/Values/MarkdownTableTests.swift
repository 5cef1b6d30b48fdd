import Options
import Prose
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

@Suite("Tables of Markdown that are tied to values")
struct MarkdownTableTests {
  static func project() throws -> FileProject {
    let folder = try TemporaryFolder([
      "logs/adam/seed0.csv": "val_acc,time\n0.88,1.5\n",
      "logs/adam/seed1.csv": "val_acc,time\n0.86,1.7\n",
      "logs/sgd/seed0.csv": "val_acc,time\n0.71,0.9\n",
      "logs/sgd/seed1.csv": "val_acc,time\n0.70,1.1\n",
      "logs/lion/seed0.csv": "val_acc,time\n0.9,\n", "logs/lion/seed1.csv": "val_acc,time\n0.92,\n",
      "words.csv": "name,kind,size\na_b,fast,1\nc|d,slow,2\ne,,3\n",
      "tangent.yaml": """
      values:
        training: {file: "logs/{optimizer}/seed{seed}.csv", where: val_acc > 0, name: optimizer, over: seed}
        nameless: {file: words.csv}
        words: {file: words.csv, name: name}
      """,
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    return FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
  }

  static let head = "| optimizer | accuracy | notes |\n|---|---:|---|\n"
  static let comment =
    "<!--= table training: optimizer, val_acc.mean as .3f, _; sort optimizer -->\n"

  static func text(_ rows: String, _ comment: String = comment, blank: Bool = false) -> String {
    "# A\n\n" + head + rows + (blank ? "\n" : "") + comment
  }

  @Test("that are true say nothing", arguments: [false, true])
  func areTrue(blank: Bool) throws {
    let text = Self.text(
      "| **adam** | 0.870 | with *warm-up* |\n| `lion` | 0.910 | |\n| [sgd](https://a.b) | 0.705 | |\n",
      blank: blank)
    let project = try Self.project()
    #expect(try project.findings(text) == [])
    #expect(try project.updated(text) == text)
  }

  @Test(
    "keep the order of the files among rows that are equal",
    arguments: [
      ("sort size", "dcab"), ("sort size desc", "bdca"), ("sort kind", "dbca"),
      ("sort kind desc", "cadb"), ("", "dcba"),
    ])
  func keepOrder(order: String, names: String) throws {
    let folder = try TemporaryFolder([
      "w.csv": "name,kind,size\nd,x,1\nc,y,1\nb,x,2\na,y,1\n",
      "tangent.yaml": "values: {words: {file: w.csv, name: name}}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
    let comment = "<!--= table words: name, size\(order.isEmpty ? "" : "; " + order) -->\n"
    let table = "| name | size |\n|---|---|\n"
    let rows = names.map { "| \($0) | \($0 == "b" ? 2 : 1) |\n" }.joined()
    #expect(try project.findings(table + rows + comment) == [])
    // The same table that is made anew.
    #expect(try project.updated(table + comment) == table + rows + comment)
  }

  @Test(
    "keep the signs of their columns: a plus before all numbers above 0, and the author's minus")
  func signs() throws {
    let folder = try TemporaryFolder([
      "d.csv": "name,gain,loss\na,0.031,-0.2\nb,-0.012,0.3\nc,0.045,1\nd,0.01,2\n",
      "tangent.yaml": "values: {d: {file: d.csv, name: name}}\n",
    ])
    let workspace = try Workspace(around: folder.path)
    var settings = Project.Settings()
    settings.tables = try Configuration.read(in: workspace).configuration.values
    let project = FileProject(
      folder: folder, project: Project(workspace: workspace, cache: .off, settings: settings))
    func updated(_ rows: [(String, String)], _ columns: String) throws -> [String] {
      let table = rows.enumerated().map { place, row in
        "| \(Array("abcd")[place]) | \(row.0) | \(row.1) |\n"
      }.joined()
      let text = "| name | x | y |\n|---|---|---|\n\(table)"
      let comment = columns.isEmpty ? "" : "<!--= table d: name, \(columns); sort name -->\n"
      return (try project.updated(text + comment) ?? "").split(separator: "\n").dropFirst(2)
        .filter { !$0.hasPrefix("<") }.map(String.init)
    }
    // What has no plus of its own has the column's, and new rows do.
    #expect(
      try updated([("+2.0 %", "-0.3"), ("+1.0 %", "-0.3"), ("−3.0 %", "+0.2")], "gain, loss")
        == [
          "| a | +3.1 % | -0.2 |", "| b | −1.2 % | +0.3 |", "| c | +4.5 % | +1.0 |",
          "| d | +1.0 % | +2.0 |",
        ])
    // Signs beside a format that says nothing of them, and in a cell to be filled in.
    #expect(
      try updated(
        [("-2.0", "2.0"), ("**+1.0**", "3.0"), ("?", "4"), ("-1.0", "5")],
        "gain * 100 as .2f, -loss as .1f")
        == [
          "| a | +3.10 | 0.2 |", "| b | **-1.20** | −0.3 |", "| c | +4.50 | −1.0 |",
          "| d | +1.00 | −2.0 |",
        ])
    // Where one number above 0 has no plus, the column has none.
    #expect(
      try updated([("+2.0", "1"), ("1.0", "1"), ("-1.0", "1"), ("1.0", "1")], "gain * 100, loss")
        .map { $0.prefix(10) } == ["| a | +3.1", "| b | -1.2", "| c | 4.5 ", "| d | 1.0 "])
    // Pins of their own in a column of a table are no other numbers.
    let pin = { (name: String) in "<!--= d.\(name).gain * 100 -->" }
    #expect(
      try updated([("−2.0\(pin("a"))", ""), ("+1.0\(pin("b"))", ""), ("−1.0\(pin("c"))", "")], "")
        == [
          "| a | +3.1\(pin("a")) |  |", "| b | −1.2\(pin("b")) |  |", "| c | +4.5\(pin("c")) |  |",
        ])
  }

  @Test("have two numbers in a cell of a column of the author's own, with a pin behind each")
  func twoNumbers() throws {
    let project = try Self.project()
    func text(_ adam: String, _ sgd: String) -> String {
      "| optimizer | accuracy |\n|---|---|\n| adam | \(adam) |\n| sgd | \(sgd) |\n| lion | |\n"
    }
    let refused = try project.findings(
      text("0.87 ± 0.01", "0.70") + "<!--= table training: optimizer, val_acc.mean -->\n")
    #expect(
      refused.first?.hasSuffix(
        "cell has 2 numbers (a column of values holds one number a row: write '_' for it in the "
          + "comment, and a pin behind each number)") == true, "\(refused)")
    let pins = ["val_acc.mean", "val_acc.std", "val_acc.count"]
    let adam = pins.map { "<!--= training.adam.\($0) -->" }
    let sgd = pins.map { "<!--= training.sgd.\($0) -->" }
    let own = "<!--= table training: optimizer, _ -->\n"
    #expect(
      try project.updated(
        text("0.85\(adam[0]) ± 0.02\(adam[1])", "0.7\(sgd[0]) (3\(sgd[2]) seeds)") + own)
        == text("0.87\(adam[0]) ± 0.01\(adam[1])", "0.7\(sgd[0]) (2\(sgd[2]) seeds)") + own)
  }

  @Test("are rewritten alone where update is asked for one of them")
  func areUpdatedAlone() throws {
    let project = try Self.project()
    let rows = "| adam | 0.1 | |\n| lion | 0.1 | |\n| sgd | 0.1 | |\n"
    let words = "\n| name | size |\n|---|---|\n| a_b | 9 |\n| c\\|d | 2 |\n| e | 3 |\n"
    let second = words + "<!--= table words: name, size -->\n"
    let pin = "\nIt is 7<!--= training.adam.count -->, and 8<!--= words.e.size -->.\n"
    let text = Self.text(rows) + second + pin
    func updated(_ only: String) throws -> String? {
      try project.folder.write(text, to: "README.md")
      _ = project.project.update(project.folder.file("README.md"), only: only, isDryRun: false)
      return project.folder.text("README.md")
    }
    let training = Self.text("| adam | 0.870 | |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n")
    #expect(try updated("training") == training + second + pin.replacing("7", with: "2"))
    #expect(
      try updated("words") == Self.text(rows) + second.replacing("| 9 |", with: "| 1 |")
        + pin.replacing("8", with: "3"))
    #expect(try updated("other") == text)
  }

  @Test(
    "are checked cell by cell",
    arguments: [
      (
        "| adam | 0.871 | |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n",
        ["5:10 1 stale-pin pinned number is stale, now 0.870"]
      ),
      (
        "| adam | 0.870 | |\n| sgd | 0.705 | |\n",
        ["7:13 1 missing-row no row 'lion' in the table"]
      ),
      (
        "| adam | 0.870 | |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n| rmsprop | 1 | |\n",
        ["8:3 1 extra-row no row 'rmsprop' in table 'training'"]
      ),
      (
        "| adam | 0.870 | |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n| adam | 0.870 | |\n",
        ["8:3 1 extra-row row 'adam' twice"]
      ),
      (
        "| sgd | 0.705 | |\n| adam | 0.870 | |\n| lion | 0.910 | |\n",
        ["5:3 1 row-order rows are not sorted as the comment says"]
      ),
      (
        "| adam |  | |\n| lion | 0.910 | |\n| sgd | ? | |\n",
        [
          "5:9 1 unfilled-pin pinned number is not filled in yet, now 0.870",
          "7:9 1 unfilled-pin pinned number is not filled in yet, now 0.705",
        ]
      ),
    ])
  func areChecked(rows: String, findings: [String]) throws {
    #expect(try Self.project().findings(Self.text(rows)) == findings)
  }

  @Test("are rewritten by bytes: emphasis, links and the author's column stay")
  func areRewritten() throws {
    let old = Self.text(
      "|**adam**|  **0.1** | a \\| b |\n| rmsprop | 1 | |\n| [sgd](u) | [0.2](v \"t\") | 7 |\n")
    let new = Self.text(
      "|**adam**|  **0.870** | a \\| b |\n| lion | 0.910 |  |\n| [sgd](u) | [0.705](v \"t\") | 7 |\n"
    )
    #expect(try Self.project().updated(old) == new)
  }

  @Test("keep a row that is gone while it has words of the author's own")
  func keepOwnWords() throws {
    let old = Self.text(
      "| adam | 0.870 | |\n| gone | 1 | mine |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n")
    let project = try Self.project()
    #expect(try project.updated(old) == old)
    #expect(
      try project.findings(old) == [
        "6:3 1 extra-row no row 'gone' in table 'training' ('mine' is yours: keep it elsewhere and "
          + "delete the row)"
      ])
  }

  @Test("are put in order, pins of the author's column mended on the way")
  func areSorted() throws {
    let old = Self.text(
      "| sgd | 0.705 | 1<!--= training.adam.val_acc.count --> |\n| adam | 0.8 | |\n| lion | 0.910 | |\n"
    )
    let new = Self.text(
      "| adam | 0.870 | |\n| lion | 0.910 | |\n| sgd | 0.705 | 2<!--= training.adam.val_acc.count --> |\n"
    )
    #expect(try Self.project().updated(old) == new)
  }

  @Test("show the first rows of an order, and keep bars and line ends")
  func showTheFirst() throws {
    let comment =
      "<!--= table training: optimizer, val_acc.mean as .2f; sort val_acc.mean desc; top 2 -->\r\n"
    let old = "optimizer | accuracy\r\n--- | ---\r\nsgd | 0.70\r\n\r\n" + comment
    let new = "optimizer | accuracy\r\n--- | ---\r\nlion | 0.91\r\nadam | 0.87\r\n\r\n" + comment
    #expect(try Self.project().updated(old) == new)
  }

  @Test("are filled where there is no row yet")
  func areFilled() throws {
    let old = Self.text("")
    let new = Self.text("| adam | 0.870 |  |\n| lion | 0.910 |  |\n| sgd | 0.705 |  |\n")
    let project = try Self.project()
    #expect(try project.updated(old) == new)
    #expect(try project.updated(new) == new)
  }

  @Test("have text columns, gaps, and names with marks of Markdown")
  func haveTexts() throws {
    let comment = "<!--= table words: name, kind, size -->\n"
    let head = "| n | k | s |\n|---|---|---|\n"
    let old = head + "| a_b | slow | 1 |\n" + comment
    let new = head + "| a_b | fast | 1 |\n| c\\|d | slow | 2 |\n| e | — | 3 |\n" + comment
    let project = try Self.project()
    #expect(try project.updated(old) == new)
    #expect(try project.findings(new) == [])
    let document = MarkdownParser.parse(new)
    #expect(document.tables.map(\.rows.count) == [3])
    #expect(document.tables[0].rows[1].cells[0].inlines.plainText == "c|d")
  }

  @Test(
    "are refused at the smallest wrong place",
    arguments: [
      (
        "<!--= table training: optimizer, val_acc.mean -->\n",
        "8:23 2 column-count 2 columns in the comment, 3 in the table (one for each column, in their "
          + "order; '_' for one of your own)"
      ),
      (
        "<!--= table trainig: optimizer, val_acc.mean, _ -->\n",
        "8:13 2 unknown-table unknown table 'trainig' (did you mean 'training'?)"
      ),
      (
        "<!--= table training: optimizer, val_ac.mean, _ -->\n",
        "8:34 2 unknown-column no column 'val_ac' (did you mean 'val_acc'?)"
      ),
      (
        "<!--= table training: optimizer, val_acc, _ -->\n",
        "8:34 2 type-mismatch 'val_acc' is one value a seed, not a number (write 'val_acc.mean', or "
          + "'every seed: …' before the comparison)"
      ),
      (
        "<!--= table training: val_acc.mean, _, _ -->\n",
        "8:13 2 missing-column missing column 'optimizer', which names the rows (it stands among the "
          + "columns behind the colon)"
      ),
      (
        "<!--= table nameless: name, size, _ -->\n",
        "8:13 2 invalid-table rows of table 'nameless' have no names (say with 'name:' which column "
          + "tells them apart)"
      ),
      (
        "<!--= table training: optimizer, val_acc.mean, _; order optimizer -->\n",
        "8:51 2 invalid-table unexpected 'order optimizer' (behind the columns there may stand '; sort "
          + "COLUMN' and '; top 5')"
      ),
      (
        "\n\n<!--= table training: optimizer, val_acc.mean, _ -->\n",
        "10:1 2 misplaced-comment no table before the comment (it stands on a line of its own, below "
          + "the table)"
      ),
    ])
  func areRefused(comment: String, finding: String) throws {
    let rows = "| adam | 0.870 | |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n"
    #expect(try Self.project().findings(Self.text(rows, comment)).first == finding)
  }

  @Test("are checked without running anything, too")
  func areCheckedFrozen() throws {
    let project = try Self.project()
    try project.folder.write(
      Self.text("| adam | 0.871 | |\n| lion | 0.910 | |\n| sgd | 0.705 | |\n"), to: "frozen.md")
    let outcome = project.project.checkFrozen(project.folder.file("frozen.md"))
    #expect(outcome.diagnostics.list.map(\.id) == ["stale-pin"])
    #expect(outcome.cases.count == 3)
  }

  @Test("leave a value that is called table alone")
  func leaveNames() throws {
    #expect(try TableAnnotation(parsing: Array("<!--= table.a + 1 -->".utf8)[...]) == nil)
    #expect(try TableAnnotation(parsing: Array("<!--= table as .2f -->".utf8)[...]) == nil)
    #expect(try TableAnnotation(parsing: Array("<!--= tables a: b -->".utf8)[...]) == nil)
    #expect(try TableAnnotation(parsing: Array("<!--= table a: b -->".utf8)[...]) != nil)
  }

  @Test("split columns at commas that are none of formats, calls and quotes")
  func split() {
    let text = "a as ,.0f, max(b, c), d[e = \"x, y\"].f as +,.1f,`g,h`"
    let parts = TableItem.split(Array(text.utf8)[...], at: UInt8(ascii: ","))
    #expect(
      parts.map { String(decoding: $0, as: UTF8.self) } == [
        "a as ,.0f", " max(b, c)", " d[e = \"x, y\"].f as +,.1f", "`g,h`",
      ])
  }
}
