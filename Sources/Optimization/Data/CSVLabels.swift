/// The cells of a column of classes.
struct CSVLabels {
  private var cells: [String] = []
  private var lines: [Int] = []

  mutating func add(_ cell: String, line: Int) {
    cells.append(cell)
    lines.append(line)
  }

  /// What the cells mean once all are known.
  struct Column {
    /// In order.
    var classes: [ClassLabel] = []
    /// The class of each row that has one.
    var targets: [Double] = []
    /// The rows that have one.
    var rows: [Int] = []
    /// The lines of all others.
    var missingLines: [Int] = []
  }

  /// Numbers where all cells are; otherwise texts, among them the words for a missing value.
  func column(mark: UInt8) -> Column {
    let numbers = numbers(mark)
    var labels: [ClassLabel] = []
    var column = Column()
    for (row, cell) in cells.enumerated() {
      let label = numbers == nil ? (cell.isEmpty ? nil : .text(cell)) : numbers?[cell]
      if let label {
        labels.append(label)
        column.rows.append(row)
      } else {
        column.missingLines.append(lines[row])
      }
    }
    column.classes = Set(labels).sorted()
    let places = Dictionary(uniqueKeysWithValues: zip(column.classes, column.classes.indices))
    column.targets = labels.map { Double(places[$0] ?? 0) }
    return column
  }

  /// The number of each cell that is no missing value; nil where one of them is none.
  private func numbers(_ mark: UInt8) -> [String: ClassLabel]? {
    var numbers: [String: ClassLabel] = [:]
    for cell in Set(cells) where !MissingValue.isNamed(cell) {
      guard let number = DecimalNumber.value(of: cell, mark: mark),
        number.magnitude < Self.greatest
      else { return nil }
      numbers[cell] = .number(number)
    }
    return numbers.isEmpty ? nil : numbers
  }

  /// From it on, two different whole numbers may be one number: such labels are texts.
  private static let greatest = 9_007_199_254_740_992.0
}
