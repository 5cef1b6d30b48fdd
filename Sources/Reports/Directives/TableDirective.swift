import Charting
import Files
import Notebooks
import Optimization
import Options

/// Values of runs, or of rows of files, one run or name a row.
package struct TableDirective: Directive {
  package static let kind = "table"
  package static let summary = "values of runs or of tables of files, one run or name a row"

  struct Body: Configurable {
    static let options: [Option<Body>] = [
      Option("of", \.of, "the runs, or the table of values, that are its rows", required: true),
      Option(
        "columns", \.columns,
        "'optimizer', values such as 'final_loss', or options; of files columns and arithmetic",
        required: true),
      Option("sort", \.sort, "the order of rows of files: a column, with 'desc' the largest first"),
      Option("top", \.top, "how many rows of files, from the first", range: .closed(1, 10_000)),
      Option("caption", \.caption, "a sentence in Markdown; may carry pins and claims"),
    ]
    var of = RunNames()
    var columns = TableColumns()
    var sort: String?
    var top: Int?
    var caption: String?
  }

  package static var optionDescriptions: [OptionDescription] { Body.optionDescriptions }

  package let references: [RunReference]
  private let columns: TableColumns
  private let sort: String?
  private let top: Int?
  private let caption: Caption?

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    do throws(OptionErrors) {
      let body = try Body(decoding: cell.value)
      guard !body.columns.columns.isEmpty else {
        throw OptionErrors(
          OptionError("invalid-value", "no columns", hint: "such as [optimizer, final_loss]")
            .nested(in: "columns"))
      }
      references = body.of.references(in: cell, option: "of")
      columns = body.columns
      sort = body.sort
      top = body.top
      caption = body.caption.map { Caption(markdown: $0, range: cell.range(of: ["caption"])) }
    } catch {
      throw cell.diagnostics(error)
    }
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    if let values = try results.values(references, of: cell) {
      return try output(of: cell, values, words: results.words)
    }
    if let option = sort != nil ? "sort" : top != nil ? "top" : nil {
      throw cell.diagnostics(
        OptionErrors(
          OptionError(
            "unfit-option", "'\(option)' of a table of runs",
            hint: "runs stand in the order in which 'of' names them", at: [option], part: .key)))
    }
    let series = try results.series(references, of: cell)
    var problems = Diagnostics()
    var parts: [(DataTable.Column, [String])] = []
    let names = columns.columns.map(\.text)
    for (index, column) in columns.columns.enumerated() {
      let source = TableColumn(column.text, besides: names, words: results.words)
      if let texts = source.texts(of: series) {
        var heading = source.heading
        heading.heading = column.heading ?? heading.heading
        parts.append((heading, texts))
      } else {
        problems.add(
          cell.diagnostics(OptionErrors(source.unknown(among: series).at(columnIndex: index))))
      }
    }
    try problems.throwIfErrors()
    let rows = series.indices.map { row in parts.map { $0.1[row] } }
    return .table(
      TableOutput(caption: caption, table: DataTable(columns: parts.map(\.0), rows: rows)))
  }

  /// The table of rows of files.
  private func output(
    of cell: Cell, _ values: [FigureSubject.Values], words: any ReportWords
  ) throws(Diagnostics) -> CellOutput {
    do throws(OptionErrors) {
      let output = try ValuesTableOutput(values.map(\.group), sort: sort, top: top, words: words)
      return .table(TableOutput(caption: caption, table: try output.table(columns)))
    } catch {
      throw cell.diagnostics(error)
    }
  }
}

extension OptionError {
  fileprivate func at(columnIndex: Int) -> OptionError {
    nested(in: "\(columnIndex)").nested(in: "columns")
  }
}
