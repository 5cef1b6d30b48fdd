import Files
import Optimization
import Options
import Synchronization

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

  /// The numbers of columns that were asked for one, sorted.
  private let numbers = Mutex<[Int: [(number: Double, row: Int)]]>([:])

  static let mostRows = 1_000_000

  /// The rows of a text, or what is wrong with it.
  init(parsing bytes: [UInt8], delimiter: UInt8) throws(ValueError) {
    self.bytes = bytes
    var reader = CSVReader(bytes, delimiter: delimiter)
    let header = try Self.header(&reader)
    names = header.map { Self.trimmed(reader.text(of: $0)) }
    (cells, count) = try Self.rows(&reader, width: names.count)
    columns = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    repeatedNames = Set(
      Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys)
  }

  /// The names of the columns: lines before them that begin with `#` are remarks.
  ///
  /// The last such line is the header itself unless what follows has more fields.
  private static func header(
    _ reader: inout CSVReader
  ) throws(ValueError) -> [CSVReader.Field] {
    var header = try fields(&reader) ?? []
    while reader.text(of: header.first ?? .empty).hasPrefix("#") {
      var rest = reader
      guard let next = try fields(&rest) else { break }
      let isRemark = reader.text(of: next.first ?? .empty).hasPrefix("#")
      guard isRemark || next.count > header.count else { break }
      header = next
      reader = rest
    }
    return header
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

  /// The rows whose cell in a column reads as a text.
  func rows(where name: String, reads text: String) -> [Int]? {
    guard let column = columns[name] else { return nil }
    let wanted = Array(text.utf8)
    return (0..<count).filter { row in
      let field = cells[row * names.count + column]
      // What stands between quotes may be longer than it reads.
      return field.isQuoted
        || field.range.count == wanted.count
          && bytes[field.range].elementsEqual(wanted)
    }
  }

  /// The rows whose cell in a column is a number, or nearly so; all that equal it are among them.
  func rows(where name: String, isNear number: Double) -> [Int]? {
    guard let column = columns[name], number.isFinite else { return nil }
    let sorted = numbers.withLock { numbers in
      if let known = numbers[column] { return known }
      var found: [(number: Double, row: Int)] = []
      found.reserveCapacity(count)
      for row in 0..<count {
        guard let number = cell(column, row).number?.double, !number.isNaN else { continue }
        found.append((number, row))
      }
      found.sort { ($0.number, $0.row) < ($1.number, $1.row) }
      numbers[column] = found
      return found
    }
    let width = 1e-9 * abs(number)
    let low = sorted.partitioningIndex { $0.number >= number - width }
    let high = sorted.partitioningIndex { $0.number > number + width }
    return low < high ? sorted[low..<high].map(\.row).sorted() : []
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
