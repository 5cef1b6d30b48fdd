import Files
import Notebooks
import Options
import Values

/// Where something stands on an axis: a number, or an expression of values as pins have them.
package struct NotePlace: OptionConvertible, Equatable {
  var text = ""

  package static var optionType: OptionType {
    .form(
      "a number, or values as in a pin such as 'compare.sgd.epochs_to_tolerance'",
      .either([.number, .string]))
  }

  package init(_ value: OptionValue) throws(OptionErrors) {
    switch value {
    case .integer, .number: text = value.text
    case .string(let string) where !string.isEmpty: text = string
    default: throw .wrongType(value, expected: Self.optionType.text)
    }
  }

  package var optionValue: OptionValue { .string(text) }

  /// What it says, with places in the notebook: each name where it stands in the cell.
  func expression(in cell: Cell, at path: [String]) throws(Diagnostics) -> Expression {
    let range = cell.range(of: path)
    let written = cell.file.bytes[range]
    let isPlain = written.elementsEqual(text.utf8)
    do throws(ValueError) {
      return try Expression(parsing: isPlain ? written : Array(text.utf8)[...])
    } catch {
      var error = error
      if !isPlain { error.range = range }
      throw Diagnostics(error.diagnostic(in: cell.file))
    }
  }
}
