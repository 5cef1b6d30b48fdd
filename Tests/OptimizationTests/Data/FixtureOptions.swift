import Optimization
import Options
import TestSupport

extension OptionValue {
  /// The options of a fixture as a notebook would give them.
  init(_ json: JSONValue) {
    switch json {
    case .null: self = .null
    case .boolean(let flag): self = .boolean(flag)
    case .number(let text):
      self = Int(text).map { .integer($0) } ?? .number(Double(text) ?? .nan)
    case .string(let text):
      self =
        ["inf", "-inf", "nan"].contains(text)
        ? .number(Double(text) ?? .nan) : .string(text)
    case .array(let values): self = .list(values.map { OptionValue($0) })
    case .object(let members):
      self = .mapping(members.map { OptionEntry($0.key, OptionValue($0.value)) })
    }
  }

  /// The mapping without some keys.
  func without(_ keys: String...) -> OptionValue {
    .mapping((entries ?? []).filter { !keys.contains($0.key) })
  }
}

extension Matrix {
  /// The matrix of a fixture's rows.
  init(_ json: JSONValue) throws {
    let rows = try json.rows
    self.init(rows: rows.count, columns: rows.first?.count ?? 0, elements: rows.flatMap(\.self))
  }
}

extension JSONValue {
  /// All numbers of a scalar, a list or a list of lists, in order.
  var flatDoubles: [Double] {
    get throws {
      guard case .array(let values) = self else { return [try double] }
      return try values.flatMap { try $0.flatDoubles }
    }
  }
}

/// A data source that reads no file.
func noFile(_ path: String) throws(DataError) -> [UInt8] {
  throw DataError("no file '\(path)'")
}

/// The bytes of a text, as the only file that there is.
func file(
  _ name: String, _ text: String
) -> @Sendable (String) throws(DataError) -> [UInt8] {
  file(name, bytes: Array(text.utf8))
}

/// Some bytes as the only file that there is.
func file(
  _ name: String, bytes: [UInt8]
) -> @Sendable (String) throws(DataError) -> [UInt8] {
  { path throws(DataError) in
    guard path == name else { throw DataError("no file '\(path)'") }
    return bytes
  }
}
