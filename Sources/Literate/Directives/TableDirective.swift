import Charting
import Optimization
import Options

/// Values of runs, one run a row.
package struct TableDirective: Directive {
  package static let kind = "table"
  package static let summary = "values of one or more runs, one run a row"

  struct Body: Configurable {
    static let options: [Option<Body>] = [
      Option("of", \.of, "the runs that are its rows", required: true),
      Option(
        "columns", \.columns, "'optimizer', values such as 'final_loss', or options", required: true
      ),
      Option("caption", \.caption, "a sentence in Markdown; may carry pins and claims"),
    ]
    var of = RunNames()
    var columns: [String] = []
    var caption: String?
  }

  package static var optionDescriptions: [OptionDescription] { Body.optionDescriptions }

  package let references: [RunReference]
  private let columns: [String]
  private let caption: Caption?

  package init(_ cell: Cell, files: ProjectFiles) throws(Diagnostics) {
    do throws(OptionErrors) {
      let body = try Body(decoding: cell.value)
      guard !body.columns.isEmpty else {
        throw OptionErrors(
          OptionError("invalid-value", "no columns", hint: "such as [optimizer, final_loss]")
            .nested(in: "columns"))
      }
      references = body.of.references(in: cell, option: "of")
      columns = body.columns
      caption = body.caption.map { Caption(markdown: $0, range: cell.range(of: ["caption"])) }
    } catch {
      throw cell.diagnostics(error)
    }
  }

  package func output(of cell: Cell, from results: RunResults) throws(Diagnostics) -> CellOutput? {
    let series = try results.series(references, of: cell)
    var problems = Diagnostics()
    var parts: [(DataTable.Column, [String])] = []
    for (index, column) in columns.enumerated() {
      let source = TableColumn(column, words: results.words)
      if let texts = source.texts(of: series) {
        parts.append((source.heading, texts))
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
}

extension OptionError {
  fileprivate func at(columnIndex: Int) -> OptionError {
    nested(in: "\(columnIndex)").nested(in: "columns")
  }
}
