import ReportSupport
import Testing

@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

@Suite struct TableDirectiveTests {
  private let run = """
    ```yaml {.run #line}
    data: {make_regression: {n_samples: 20, n_features: 1, noise: 0.1, random_state: 1}}
    epochs: 5
    optimizers:
      快: {optimizer: gradient_descent, learning_rate: 0.5}
      slow: {optimizer: gradient_descent, learning_rate: 0.001}
    ```


    """

  private func table(_ options: String) throws -> DataTable {
    let report = try TextProject().report(run + "```yaml {.table #values}\n\(options)\n```\n")
    guard case .table(let output) = report.output("values") else { throw TextProject.Missing() }
    return output.table
  }

  @Test func aRunIsARowAndAValueAColumn() throws {
    let table = try table("of: line\ncolumns: [run, epochs, learning_rate, converged]")
    #expect(table.rows.map { $0.prefix(3) } == [["快", "5", "0.500"], ["slow", "5", "0.001"]])
    #expect(table.columns.map(\.isNumeric) == [false, true, true, true])
  }

  @Test(arguments: [
    ("final_loss.mean", "mean final loss"), ("final_loss.std", "standard deviation of final loss"),
    ("best.final_loss", "final loss"), ("coef[0]", "coefficient [0]"), ("loss[3]", "loss J [3]"),
  ])
  func aColumnIsNamedInWords(column: String, heading: String) {
    #expect(TableColumn(column, words: EnglishWords()).heading.heading == heading)
  }

  @Test func aStatisticIsNamedInChinese() {
    let words = ChineseWords()
    #expect(TableColumn("final_loss.mean", words: words).heading.heading == "最终损失的均值")
    #expect(TableColumn("final_loss.std", words: words).heading.heading == "最终损失的标准差")
  }

  @Test(arguments: ["optimizer", "estimator", "run"])
  func aRowIsNamedByItsLabel(column: String) throws {
    #expect(try table("of: line\ncolumns: [\(column)]").rows == [["快"], ["slow"]])
  }

  @Test func oneLabelIsOneRow() throws {
    #expect(try table("of: line.快\ncolumns: [run]").rows == [["快"]])
    #expect(try table("of: [line.slow, line.快]\ncolumns: [run]").rows == [["slow"], ["快"]])
  }

  @Test func aColumnThatNoRunHasIsPlaced() {
    let text = run + "```yaml {.table #values}\nof: line\ncolumns: [run, final_los]\n```\n"
    #expect(TextProject().findings(text) == ["11:16 unknown column 'final_los'"])
  }
}
