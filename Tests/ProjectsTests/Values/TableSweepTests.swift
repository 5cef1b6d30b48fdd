import Charting
import Options
import TestSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Projects
@testable import Reports
@testable import Values

/// Tables of files whose rows are named by what was swept, drawn as sweeps.
@Suite struct TableSweepTests {
  private static let rows = ["sgd", "adam"].flatMap { method in
    ["0.01", "0.1", "1"].flatMap { rate in
      ["0", "0.9"].flatMap { momentum in
        ["0", "1"].map { "\(method),\(rate),\(momentum),\($0),\(rate)\(momentum.last ?? "0"),7" }
      }
    }
  }

  private func subject(
    _ rows: [String] = rows, name: [String] = ["method", "lr", "momentum"],
    over: String? = "seed", labelled: String? = nil
  ) throws -> [FigureSubject.Values] {
    let csv = (["method,lr,momentum,seed,loss,n"] + rows).joined(separator: "\n") + "\n"
    let folder = try TemporaryFolder(["a.csv": csv, "tangent.yaml": ""])
    let definition = try ValuesDefinition(
      decoding: .mapping(
        [OptionEntry("file", "a.csv"), OptionEntry("name", .list(name.map { .string($0) }))]
          + (over.map { [OptionEntry("over", .string($0))] } ?? [])))
    let project = Project(
      workspace: try Workspace(around: folder.path), cache: .off, settings: Project.Settings())
    return try project.fileValues(besides: folder.file("a.md")).table(of: definition).groups
      .filter { labelled == nil || $0.name[0] == labelled }
      .map { FigureSubject.Values(name: $0.shownName, color: 0, group: $0) }
  }

  private func picture(
    _ kind: String, of values: [FigureSubject.Values], _ options: [OptionEntry]
  ) throws -> Picture {
    let words = Languages.words(for: "en")
    let figure = try Catalogue<any Figure>.figures.member(named: kind, options: .mapping(options))
    return try figure.picture(
      of: FigureSubject(series: try TableSweep(words).series(of: values), words: words))
  }

  @Test func numbersThatNameRowsAreSwept() throws {
    let series = try TableSweep(Languages.words(for: "en")).series(of: subject())
    #expect(series.map(\.run.label) == ["sgd", "adam"])
    for one in series {
      #expect(one.run.isSwept && one.run.isOverSeeds)
      #expect(one.run.points.count == 6)
      #expect(one.run.points.allSatisfy { $0.outcomes.map(\.seed) == [0, 1] })
      #expect(one.run.points[0].settings.map(\.key) == ["lr", "momentum"])
    }
    #expect(series[1].run.value(at: ["sweep[1]", "loss", "mean"])?.number == 0.019)
  }

  @Test func areDrawnAsSweepsAndMaps() throws {
    let value = OptionEntry("value", "loss")
    let sweep = try picture("sweep", of: subject(labelled: "sgd"), [value])
    #expect(sweep.data.rows.map { $0[0] } == ["0.01", "0.1", "1"])
    #expect(sweep.data.columns.count == 3)
    let map = try picture("heatmap", of: subject(labelled: "sgd"), [value])
    #expect(map.data.rows.count == 2)
    #expect(map.alternativeText.contains("lr"), "\(map.alternativeText)")
  }

  /// Of a column that may be anything nothing is called best.
  @Test func theBestIsThatOfAColumnWhoseNameTells() throws {
    #expect(SweptRun.best(of: [2, 1, 3], metric: "val_loss") == 1)
    #expect(SweptRun.best(of: [2, 1, 3], metric: "valAccuracy") == 2)
    #expect(SweptRun.best(of: [2, 1, 3], metric: "n") == nil)
    #expect(SweptRun.best(of: [2, 1, 3], metric: "r2") == 2)
  }

  @Test func faultsSayTheWayOut() throws {
    #expect(throws: OptionErrors.self) {
      try picture("sweep", of: subject(Array(Self.rows.prefix(1)), over: nil), [])
    }
    let missing = #expect(throws: OptionErrors.self) {
      try picture("sweep", of: subject(labelled: "sgd"), [])
    }
    #expect(missing?.errors.first?.message == "missing option 'value'")
    #expect(missing?.errors.first?.hint == "the column to draw: seed, loss, n")
    let two = #expect(throws: OptionErrors.self) {
      try picture("heatmap", of: subject(name: ["method", "lr"], over: nil), [])
    }
    #expect(two?.errors.first?.hint?.contains("'over:'") == true, "\(String(describing: two))")
  }
}
