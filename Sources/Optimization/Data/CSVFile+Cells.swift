extension CSVFile {
  /// The samples of the text of a file.
  func dataset(of text: String) throws(DataError) -> Dataset {
    var reader = CSVReader(text, delimiter: delimiter.utf8.first ?? UInt8(ascii: ","))
    guard let first = try reader.next() else { throw DataError("no samples in the lines") }
    let names = hasHeader ? first.fields.map(Self.trimmed) : first.fields.indices.map { "\($0)" }
    let targetColumn = try target.index(in: names, for: ["target"])
    let featureColumns = try featureColumns(names: names, target: targetColumn)
    var elements: [Double] = []
    var labels: [String] = []
    var targets: [Double] = []
    var pending = hasHeader ? try reader.next() : first
    var count = 0
    while let record = pending {
      let cells = Cells(record: record, names: names)
      try cells.checkCount()
      for column in featureColumns { elements.append(try cells.number(column)) }
      if hasClasses {
        labels.append(try cells.text(targetColumn))
      } else {
        targets.append(try cells.number(targetColumn))
      }
      count += 1
      pending = try reader.next()
    }
    guard count > 0 else { throw DataError("no samples in the lines") }
    let features = Matrix(rows: count, columns: featureColumns.count, elements: elements)
    guard hasClasses else { return Dataset(features: features, targets: targets) }
    return Self.labelled(features, labels)
  }

  private func featureColumns(names: [String], target: Int) throws(DataError) -> [Int] {
    var columns = names.indices.filter { $0 != target }
    if let features {
      columns = []
      for (number, feature) in features.enumerated() {
        columns.append(try feature.index(in: names, for: ["features", "\(number)"]))
      }
    }
    guard !columns.isEmpty else { throw DataError("no column to predict from in the header") }
    return columns
  }

  /// A data set of classes, numbered in the order of their labels.
  private static func labelled(_ features: Matrix, _ labels: [String]) -> Dataset {
    let classes = ordered(labels)
    let numbers = Dictionary(uniqueKeysWithValues: zip(classes, classes.indices))
    return Dataset(
      features: features, targets: labels.map { Double(numbers[$0] ?? 0) },
      classCount: classes.count)
  }

  /// The different labels, in the order of numbers if all are numbers.
  private static func ordered(_ labels: [String]) -> [String] {
    let distinct = Set(labels).sorted()
    let numbers = distinct.compactMap { Double($0) }
    guard numbers.count == distinct.count else { return distinct }
    return zip(numbers, distinct).sorted { $0 < $1 }.map(\.1)
  }

  private static func trimmed(_ text: String) -> String {
    func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }
    let bytes = text.utf8.drop(while: isSpace)
    let count = bytes.reversed().drop(while: isSpace).count
    return String(bytes.prefix(count)) ?? text
  }

  /// The cells of one record, as numbers and words.
  private struct Cells {
    let record: CSVReader.Record
    let names: [String]

    func checkCount() throws(DataError) {
      guard record.fields.count == names.count else {
        throw DataError(
          "\(record.fields.count) fields instead of \(names.count) at line \(record.line)")
      }
    }

    func text(_ column: Int) throws(DataError) -> String {
      let text = CSVFile.trimmed(record.fields[column])
      guard !["", "NA", "NaN", "nan", "null"].contains(text) else {
        throw DataError("missing value at \(place(column))")
      }
      return text
    }

    func number(_ column: Int) throws(DataError) -> Double {
      let text = try text(column)
      guard let number = Double(text), number.isFinite else {
        throw DataError("invalid number '\(text)' at \(place(column))")
      }
      return number
    }

    private func place(_ column: Int) -> String {
      "line \(record.line), column '\(names[column])'"
    }
  }
}
