import Charting
import Options
import ReportSupport
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Pages
@testable import Projects
@testable import Reports
@testable import Values

/// The kinds of figures that draw tables of files.
@Suite("Figures of values")
struct ValuesFigureTests {
  static let kinds = ["line", "bars", "dots"]

  /// Logs of so many names with so many repetitions.
  private static func subject(
    _ kind: String, names: Int, repetitions: Int, rows: [String] = ["1,0.5", "2,0.7", "3,0.8"],
    language: String = "en", take: Bool = true
  ) throws -> FigureSubject {
    let folder = try TemporaryFolder()
    for name in 0..<names {
      for seed in 0..<repetitions {
        let lines = rows.map { "\($0)\(name)\(seed)" }.joined(separator: "\n")
        try folder.write("epoch,acc\n\(lines)\n", to: "logs/方法\(name)/seed\(seed).csv")
      }
    }
    try folder.write("", to: "tangent.yaml")
    let allRows = kind == "line"
    let definition = try ValuesDefinition(
      decoding: .mapping(
        [
          OptionEntry("file", "logs/{name}/seed{seed}.csv"), OptionEntry("name", "name"),
          OptionEntry("over", "seed"),
        ] + (allRows ? [] : [OptionEntry("take", "last")])))
    var all = definition
    all.keepsAllRows = allRows
    let project = Project(
      workspace: try Workspace(around: folder.path), cache: .off, settings: Project.Settings())
    let groups = try project.fileValues(besides: folder.file("a.md")).table(of: all).groups
    return FigureSubject(
      series: [], words: Languages.words(for: language),
      values: groups.enumerated().map { color, group in
        FigureSubject.Values(name: group.shownName, color: color, group: group)
      })
  }

  private static func picture(
    _ kind: String, of subject: FigureSubject, _ options: [OptionEntry] = []
  ) throws -> Picture {
    let own = kind == "line" ? [OptionEntry("x", "epoch")] : []
    let figure = try Catalogue<any Figure>.figures.member(
      named: kind, options: .mapping(own + [OptionEntry("y", "acc")] + options))
    return try figure.picture(of: subject)
  }

  @Test("draw and describe what they show", arguments: kinds, ["en", "zh"])
  func draw(kind: String, language: String) throws {
    for (names, repetitions) in [(1, 1), (3, 1), (3, 2), (12, 3), (2, 10)] {
      let subject = try Self.subject(
        kind, names: names, repetitions: repetitions, language: language)
      let picture = try Self.picture(kind, of: subject)
      #expect(picture.chart.scene().elements.count > 5)
      #expect((8...250).contains(picture.alternativeText.count), "\(picture.alternativeText)")
      #expect(picture.data.rows.count == (kind == "line" ? 3 : names))
      #expect(picture.data.rows.allSatisfy { $0.count == picture.data.columns.count })
      let again = try Self.picture(kind, of: subject)
      #expect(picture.chart.scene().canonicalBytes == again.chart.scene().canonicalBytes)
    }
  }

  @Test("have a band over repetitions alone")
  func band() throws {
    func bands(_ repetitions: Int) throws -> [Band] {
      let subject = try Self.subject("line", names: 1, repetitions: repetitions)
      return try Self.picture("line", of: subject).chart.panels[0].marks.compactMap { $0 as? Band }
    }
    #expect(try bands(1).isEmpty)
    let band = try #require(try bands(2).first)
    #expect(band.lower == [0.500, 0.700, 0.800] && band.upper == [0.501, 0.701, 0.801])
    let ten = try #require(try bands(10).first)
    #expect(abs(ten.lower[0] - 0.5009) < 1e-12 && abs(ten.upper[0] - 0.5081) < 1e-12)
  }

  @Test("break a line at a gap, and the mean where a repetition has one")
  func gaps() throws {
    let folder = try TemporaryFolder([
      "a/0.csv": "x,y\n1,1\n2,\n3,3\n", "a/1.csv": "x,y\n1,2\n2,2\n4,4\n", "tangent.yaml": "",
    ])
    var definition = ValuesDefinition()
    (definition.file, definition.name, definition.over) = ("{n}/{seed}.csv", ["n"], "seed")
    definition.keepsAllRows = true
    let project = Project(
      workspace: try Workspace(around: folder.path), cache: .off, settings: Project.Settings())
    let group = try project.fileValues(besides: folder.file("a.md")).table(of: definition).groups[0]
    let (x, y) = (try RowExpression("x", option: "x"), try RowExpression("10 * y", option: "y"))
    let curve = try ValuesCurve(group, name: "a", color: 0, x: x, y: y)
    #expect(curve.x == [1, 2, 3, 4])
    #expect(curve.y[0] == 15)
    #expect(curve.y.dropFirst().allSatisfy { $0.isNaN })
    let none = try RowExpression("1 / (y - y)", option: "y")
    #expect(throws: OptionErrors.self) {
      try ValuesCurve(group, name: "a", color: 0, x: x, y: none)
    }
  }

  @Test("show one point, mean and deviation, an order and the first of it")
  func bars() throws {
    let one = try Self.subject("bars", names: 1, repetitions: 1, rows: ["1,0.5"])
    #expect(try Self.picture("bars", of: one).data.rows == [["方法0", "0.500"]])
    let three = try Self.subject("bars", names: 3, repetitions: 2)
    let options = [OptionEntry("sort", "acc.mean desc"), OptionEntry("top", .integer(2))]
    let picture = try Self.picture("bars", of: three, options)
    #expect(picture.data.rows.map { $0[0] } == ["方法2", "方法1"])
    #expect(picture.chart.panels[0].subheading == "mean ± standard deviation")
    #expect(picture.data.columns.map(\.heading) == ["name", "acc", "±"])
  }

  @Test(
    "say what is wrong at the option",
    arguments: [
      ("line", [OptionEntry("y", "ac")], "y: no column 'ac' (did you mean 'acc'?)"),
      ("line", [OptionEntry("y", "acc +")], "y: unexpected end of the expression"),
      (
        "line", [OptionEntry("y", "acc - 9"), OptionEntry("y_scale", "log")],
        "y_scale: '方法0' has no value above 0 for a logarithmic axis"
      ),
      ("bars", [OptionEntry("y", "acc - 9"), OptionEntry("scale", "log")], "scale: '方法0' is"),
      ("dots", [OptionEntry("error", "stdd")], "error: no column 'stdd'"),
      ("dots", [OptionEntry("sort", "acc.mean down")], "sort: unexpected 'down'"),
    ])
  func wrong(kind: String, options: [OptionEntry], said: String) throws {
    let subject = try Self.subject(kind, names: 1, repetitions: 1)
    let keys = Set(options.map(\.key))
    let all =
      [OptionEntry("x", "epoch"), OptionEntry("y", "acc")].filter {
        !keys.contains($0.key) && (kind == "line" || $0.key != "x")
      } + options
    let error = try #require(throws: OptionErrors.self) {
      try Catalogue<any Figure>.figures.member(named: kind, options: .mapping(all))
        .picture(of: subject)
    }
    let text = error.errors.map { error in
      error.path.joined(separator: ".") + ": " + error.message
        + (error.hint.map { " (\($0))" } ?? "")
    }
    #expect(text.count == 1 && text[0].hasPrefix(said), "\(text)")
  }

  @Test("draw logs as histories where they have the columns")
  func histories() throws {
    let subject = try Self.subject("line", names: 2, repetitions: 1)
    #expect(throws: OptionErrors.self) {
      try TableHistory(needing: ["loss"]).series(of: subject.values[0])
    }
    let series = try TableHistory(needing: ["acc"]).series(of: subject.values[0])
    #expect(series.run.history.epoch == [1, 2, 3])
    #expect(series.run.history.updates == [1, 2, 3])
    #expect(!series.run.isOverSeeds)
  }
}
