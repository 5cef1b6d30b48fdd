import Files
import Optimization

/// The rows of comma-separated text: no cell is read before somebody asks for it.
package final class CSVTable: Sendable {
  private let bytes: [UInt8]
  /// The columns, by the first line.
  let names: [String]
  /// How many rows there are.
  let count: Int
  private let cells: [CSVReader.Field]
  private let columns: [String: Int]
  /// Names that two columns have.
  let repeatedNames: Set<String>

  static let mostRows = 1_000_000

  /// The rows of a text, or what is wrong with it.
  init(parsing bytes: [UInt8], delimiter: UInt8) throws(ValueError) {
    self.bytes = bytes
    var reader = CSVReader(bytes, delimiter: delimiter)
    let header = try Self.fields(&reader) ?? []
    names = header.map { Self.trimmed(reader.text(of: $0)) }
    (cells, count) = try Self.rows(&reader, width: names.count)
    columns = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    repeatedNames = Set(
      Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys)
  }

  private static func rows(
    _ reader: inout CSVReader, width: Int
  ) throws(ValueError) -> ([CSVReader.Field], Int) {
    var cells: [CSVReader.Field] = []
    var count = 0
    while let fields = try fields(&reader) {
      guard fields.count <= width else {
        throw ValueError(
          "invalid-csv",
          "\(fields.count) fields in the row at line \(reader.recordLine), "
            + "\(width) in the header", at: fields[width].range, category: .io)
      }
      count += 1
      guard count <= mostRows, cells.count < JSONScanner.mostValues else {
        throw ValueError(
          "too-large", "more than \(mostRows) rows, or \(JSONScanner.mostValues) cells", at: 0..<0,
          category: .run)
      }
      cells += fields
      for _ in fields.count..<width { cells.append(CSVReader.Field.empty) }
    }
    return (cells, count)
  }

  private static func fields(
    _ reader: inout CSVReader
  ) throws(ValueError) -> [CSVReader.Field]? {
    do throws(DataError) {
      return try reader.nextFields()
    } catch {
      throw ValueError("invalid-csv", error.message, at: 0..<0, hint: error.hint, category: .io)
    }
  }

  /// The cell of a column in a row; nil if there is no such column.
  func cell(_ name: String, _ row: Int) -> DataItem? {
    columns[name].map { cell($0, row) }
  }

  private func cell(_ column: Int, _ row: Int) -> DataItem {
    let field = cells[row * names.count + column]
    guard !field.range.isEmpty else { return .nothing }
    // Whether it is a number is seen where one is asked for.
    return .text(CSVReader.text(of: field, in: bytes))
  }

  private static func trimmed(_ name: String) -> String {
    let start = name.drop { $0 == " " || $0 == "\t" }
    let spaces = start.reversed().prefix { $0 == " " || $0 == "\t" }.count
    return String(start.dropLast(spaces))
  }
}
