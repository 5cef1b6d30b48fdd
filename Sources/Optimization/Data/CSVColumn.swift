import Options

/// A column of a file: its name in the header, or its number.
public enum CSVColumn: Sendable, Equatable {
  /// As the header names it; a name that occurs twice is refused.
  case name(String)
  /// From 0; negative numbers count from the end.
  case number(Int)

  /// The column's place among the names of all columns; `option` asks for it.
  func index(in names: [String], for option: [String]) throws(DataError) -> Int {
    switch self {
    case .name(let name):
      let places = names.indices.filter { names[$0] == name }
      guard places.count < 2 else {
        throw DataError(
          "\(places.count) columns with the name '\(name)'",
          hint: "write the number of one: " + places.map { "\($0)" }.joined(separator: ", "),
          at: [CSVFile.name] + option)
      }
      guard let index = places.first else {
        throw DataError(
          "unknown column '\(name)'", hint: NearMiss.hint(for: name, among: names),
          at: [CSVFile.name] + option)
      }
      return index
    case .number(let number):
      let index = number < 0 ? number + names.count : number
      guard names.indices.contains(index) else {
        throw DataError(
          "no column '\(number)' among \(names.count)", at: [CSVFile.name] + option)
      }
      return index
    }
  }
}

extension CSVColumn: OptionConvertible {
  public static var optionType: OptionType {
    .form("a column's name, or its number from 0", .either([.string, .integer]))
  }

  public init(_ value: OptionValue) throws(OptionErrors) {
    if case .integer(let number) = value {
      self = .number(number)
    } else {
      self = .name(try String(value))
    }
  }

  public var optionValue: OptionValue {
    switch self {
    case .name(let name): .string(name)
    case .number(let number): .integer(number)
    }
  }
}
