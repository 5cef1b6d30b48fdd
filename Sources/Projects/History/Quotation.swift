import Files
import Notebooks
import Values

/// A pin or a claim as it stands in a text.
struct Quotation {
  var expression: Expression
  var line: Int
  /// `notes.md:14:3: '41'`.
  var text: String

  /// All pins and claims of a notebook, in its order.
  static func all(in notebook: Notebook) -> [Quotation] {
    let file = notebook.file
    let pins = notebook.annotations.pins.map { pin in
      (pin.token.range, pin.pin.expression, "'\(file.slice(pin.token.range))'")
    }
    let claims = notebook.annotations.claims.map { ($0.range, $0.expression, "claim") }
    return (pins + claims).sorted { $0.0.lowerBound < $1.0.lowerBound }
      .map { range, expression, words in
        let place = file.place(at: range.lowerBound)
        return Quotation(
          expression: expression, line: place.line,
          text: "\(file.path):\(place.line):\(place.column): \(words)")
      }
  }
}
