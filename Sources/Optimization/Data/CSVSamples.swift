/// The samples of a file, record by record.
struct CSVSamples {
  private let file: CSVFile
  private let columns: CSVColumns
  private var elements: [Double] = []
  private var targets: [Double] = []
  private var labels = CSVLabels()

  init(_ columns: CSVColumns, of file: CSVFile) {
    self.columns = columns
    self.file = file
  }

  /// Takes a record's cells; what is missing or no number is an error with its place.
  mutating func add(_ record: CSVReader.Record) throws(DataError) {
    guard record.fields.count == columns.names.count else {
      throw DataError(
        "\(record.fields.count) fields instead of \(columns.names.count) at line \(record.line)")
    }
    let start = elements.count
    for column in columns.features {
      guard let number = try number(column, of: record) else {
        return elements.removeLast(elements.count - start)
      }
      elements.append(number)
    }
    let target = CSVColumns.trimmed(record.fields[columns.target])
    if file.hasClasses {
      labels.add(target, line: record.line)
    } else if let number = try number(columns.target, of: record) {
      targets.append(number)
    } else {
      elements.removeLast(elements.count - start)
    }
  }

  /// The number in a cell; nil where it is missing and its sample is to be left out.
  private func number(_ column: Int, of record: CSVReader.Record) throws(DataError) -> Double? {
    let text = CSVColumns.trimmed(record.fields[column])
    if let number = DecimalNumber.value(of: text, mark: file.decimal.byte) { return number }
    if MissingValue.isNamed(text) {
      guard file.missing == .error else { return nil }
      throw missing(line: record.line, column)
    }
    throw DataError(
      "invalid number '\(text)' at \(place(record.line, column))", hint: hint(for: text))
  }

  /// The way out where the number would be one in another notation.
  private func hint(for text: String) -> String? {
    let other: DecimalMark = file.decimal == .point ? .comma : .point
    if DecimalNumber.value(of: text, mark: other.byte) != nil {
      return "write 'decimal: \"\(other.rawValue)\"' if that is the decimal mark"
    }
    return CSVColumns.delimiterHint(for: text, besides: file.delimiter)
  }

  private func missing(line: Int, _ column: Int) -> DataError {
    DataError(
      "missing value at \(place(line, column))",
      hint: "'missing: drop' leaves such samples out")
  }

  private func place(_ line: Int, _ column: Int) -> String {
    "line \(line), column '\(columns.names[column])'"
  }

  /// All samples.
  func dataset() throws(DataError) -> Dataset {
    let width = columns.features.count
    guard file.hasClasses else {
      try checkCount(targets.count)
      return Dataset(
        features: Matrix(rows: targets.count, columns: width, elements: elements),
        targets: targets)
    }
    let column = labels.column(mark: file.decimal.byte)
    if let line = column.missingLines.first, file.missing == .error {
      throw missing(line: line, columns.target)
    }
    try checkCount(column.rows.count)
    let features = Matrix(rows: elements.count / width, columns: width, elements: elements)
    return Dataset(
      features: column.missingLines.isEmpty ? features : features.selecting(rows: column.rows),
      targets: column.targets, classes: column.classes)
  }

  private func checkCount(_ count: Int) throws(DataError) {
    guard count == 0 else { return }
    throw DataError("no samples in the lines")
  }
}
