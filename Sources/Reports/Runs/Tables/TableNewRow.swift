import Notebooks
import Values

/// The cells of a row that a table of a text lacks.
struct TableNewRow {
  /// One text a column, as Markdown writes it; empty in columns of the author's own.
  let cells: [String]

  init(_ group: TableGroup, in bound: BoundTable) throws(ValueError) {
    var cells: [String] = []
    for (place, item) in bound.annotation.items.enumerated() {
      guard let pin = item.pin else {
        cells.append("")
        continue
      }
      let key = group.table.definition.name.firstIndex { $0 == item.columnName }
      if let key {
        cells.append(Self.escaped(group.name[key]))
        continue
      }
      switch try group.cell(pin.expression) {
      case .missing: cells.append("—")
      case .text(let text): cells.append(Self.escaped(text))
      case .number:
        cells.append(
          try pin.text(in: group, like: bound.notation(ofColumn: place), mark: bound.mark))
      }
    }
    self.cells = cells
  }

  /// A text whose marks Markdown takes for nothing but characters.
  static func escaped(_ text: String) -> String {
    var written = ""
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      let isInner =
        place > 0 && place + 1 < scalars.count && scalars[place - 1].properties.isAlphabetic
        && scalars[place + 1].properties.isAlphabetic
      if "\\`*[]<|&".unicodeScalars.contains(scalar) || scalar == "_" && !isInner {
        written += "\\"
      }
      written.unicodeScalars.append(scalar == "\n" || scalar == "\r" ? " " : scalar)
    }
    return written
  }
}

extension BoundTable {
  /// How numbers are written where nobody has written one.
  var standard: Notation { Notation(decimals: 0, significantDigits: 3).marked(mark) }

  /// How the author writes the numbers of a column; nil where there is none yet.
  func notation(ofColumn place: Int) -> Notation? {
    rows.lazy.compactMap { row in
      place < row.cells.count && row.cells[place].numbers.count == 1
        ? row.cells[place].numbers[0] : nil
    }.first { !$0.isPlaceholder }?.notation
  }
}
