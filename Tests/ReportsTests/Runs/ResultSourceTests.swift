import Files
import Notebooks
import Optimization
import Options
import ReportSupport
import Testing
import Values

@testable import Reports

/// A source of results that is no experiment: a count that goes up by a stride.
private struct Counting: ResultSource {
  let options: OptionValue
  let stride: Int

  var labels: [String] { ["up"] }
  var addresses: [[String]] { [["up", "last"], ["data", "n_counts"]] }
  var histories: [[String]] { [["up", "loss"], ["up", "height"]] }
  var specification: String { JSONText(options).text }

  func unavailable(
    _ segments: [Address.Segment], in results: ExperimentResult?
  ) -> UnavailableValue? {
    segments.last?.name == "first" ? UnavailableValue(at: 2, because: "nobody counts it") : nil
  }

  func results(
    _ request: ResultRequest, in session: Session
  ) throws(Diagnostics) -> ExperimentResult {
    var history = History()
    history["epoch"] = .counts([0, 1, 2, 3])
    history["loss"] = .numbers([10, 10 - Double(stride), 10 - 2 * Double(stride), 0])
    history["height"] = .counts([0, stride, 2 * stride, 3 * stride])
    let outcome = Outcome(
      seed: 0, options: [], values: [NamedValue("last", .integer(3 * stride))],
      parameters: Optimization.Parameters(coef: []), history: history)
    return ExperimentResult(
      data: [NamedValue("n_counts", .integer(4))],
      runs: [
        RunResult(
          label: "up", method: "up", points: [SweepPoint(settings: [], outcomes: [outcome])])
      ])
  }
}

private struct CountDirective: Directive {
  static let kind = "count"
  static let summary = "a count"
  static var optionDescriptions: [OptionDescription] { [] }
  static let hasResults = true
  let source: (any ResultSource)?

  init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    guard case .integer(let stride)? = cell.value["stride"] else {
      throw cell.diagnostics(OptionErrors(OptionError("missing-option", "missing option 'stride'")))
    }
    source = Counting(options: cell.value, stride: stride)
  }

  func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? { nil }
}

/// Whatever yields values is quoted, drawn and recorded as runs are.
@Suite struct ResultSourceTests {
  private let project = TextProject(kinds: DirectiveKind.all + [DirectiveKind(CountDirective.self)])

  private static func notebook(_ text: String, stride: String = "2") -> String {
    "```yaml {.count #c}\nstride: \(stride)\n```\n\n\(text)\n"
  }

  @Test func itsValuesAreQuotedAndClaimed() {
    let text = """
      Up to 6<!--= c.up.last -->, from 10<!--= c.up.loss[0] -->, in steps of 2<!--= c.options.stride -->,
      of 4<!--= c.data.n_counts -->; 4<!--= c.up.height[2] --> in the middle.<!--? c.up.loss[3] < c.up.loss[0] -->
      """
    #expect(project.findings(Self.notebook(text)) == [])
    #expect(
      project.findings(Self.notebook("Up to 7<!--= c.up.last -->.")) == [
        "5:7 pinned number is stale, now 6"
      ])
  }

  @Test func itsNamesAreKnownBeforeItIsAsked() {
    let text = "A 1<!--= c.up.lst --> and a 1<!--= c.up.first -->."
    #expect(
      project.faults(Self.notebook(text)) == [
        "5:15 unknown address 'c.up.lst'",
        "5:41 'c.up.first' has no value",
      ])
    #expect(
      project.faults(Self.notebook("```yaml {.table #t}\nof: c.upp\ncolumns: [last]\n```")) == [
        "6:5 unknown label 'upp' of run 'c'"
      ])
  }

  @Test func ofAFaultyOneNothingButItsIdIsKnown() {
    #expect(
      project.faults(Self.notebook("A 1<!--= c.up.anything -->.", stride: "no")).count == 1)
  }

  @Test func figuresAndTablesShowIt() throws {
    let text = """
      ```yaml {.figure #f}
      of: c
      kind: loss
      ```

      ```yaml {.table #t}
      of: c
      columns: [last]
      ```
      """
    let report = try project.report(Self.notebook(text))
    guard case .figure(let figure) = report.output("f"), case .table(let table) = report.output("t")
    else { throw TextProject.Missing() }
    #expect(figure.data.rows.count == 4)
    #expect(table.table.rows.count == 1)
  }

  @Test func itIsRecorded() throws {
    let report = try project.report(Self.notebook("From 10<!--= c.up.loss[0] -->."))
    let run = try #require(report.record.runs.first)
    #expect(
      run.values.map(\.address.description) == ["c.data.n_counts", "c.up.last", "c.up.loss[0]"])
    #expect(run.options.map(\.path) == ["stride"])
    let other = try project.report(Self.notebook("", stride: "3"))
    #expect(other.record.runs.first?.specification != run.specification)
  }
}
