import Files
import Notebooks
import Values

/// A pin or a claim as it stands in a text.
struct Quotation {
  var expression: Expression
  /// Where it stands in the file.
  var range: Range<Int>
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
      .map { Quotation(of: $1, at: $0, in: file, words: $2) }
  }

  /// All pins and claims of a paper, in its order.
  static func all(in paper: PaperText) -> [Quotation] {
    let file = paper.file
    let pins = paper.pins.map(\.number).map { pin in
      (pin.token.range, pin.pin.expression, "'\(file.slice(pin.token.range))'")
    }
    let claims = paper.claims.map {
      ($0.places.inFile($0.claim.range), $0.claim.expression, "claim")
    }
    return (pins + claims).sorted { $0.0.lowerBound < $1.0.lowerBound }
      .map { Quotation(of: $1, at: $0, in: file, words: $2) }
  }

  private init(of expression: Expression, at range: Range<Int>, in file: SourceFile, words: String)
  {
    let place = file.place(at: range.lowerBound)
    self.expression = expression
    self.range = range
    line = place.line
    text = "\(file.path):\(place.line):\(place.column): \(words)"
  }
}
