import Files
import Notebooks
import Options
import Values

/// What a figure's axis shows of a row of a file: `epoch`, `real_time / 1000`.
struct RowExpression {
  let text: String
  private let expression: Expression
  private let condition: RowCondition
  /// The option that says so, where errors are placed.
  private let option: String

  init(_ text: String, option: String) throws(OptionErrors) {
    self.text = text
    self.option = option
    do throws(ValueError) {
      var parser = try ExpressionParser(ByteCursor(text), isCondition: true)
      expression = try parser.expression()
      try parser.expectEnd()
    } catch {
      throw OptionErrors(OptionError(error, at: [option]))
    }
    condition = RowCondition(expression)
  }

  /// One number a row; nil where a row has none.
  func numbers(of rows: [DataRow]) throws(OptionErrors) -> [Double?] {
    let all = DataRows(rows)
    do throws(ValueError) {
      for placed in expression.addresses {
        let names = placed.address.segments.map(\.name)
        guard all.hasColumn(names) else {
          throw MissingStep.column(names, among: all, at: placed.range)
        }
      }
      return try rows.map { row throws(ValueError) in try condition.number(for: row) }
    } catch {
      throw OptionErrors(OptionError(error, at: [option]))
    }
  }

  /// The axis' title: the column's name in the words of the report, and its unit.
  static func title(
    _ title: String?, _ text: String, unit: String?, _ words: any ReportWords
  ) -> String {
    // What an epoch is, the file's author knows.
    let name = title ?? (text == "epoch" ? words.figures.epoch : words.heading(for: text))
    return unit.map { words.qualified(name, [$0]) } ?? name
  }
}
