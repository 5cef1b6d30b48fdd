import Files
import TOMLKit

/// A text of TOML as JSON with the same values: the only file that calls TOMLKit.
enum TOMLText {
  static func json(_ bytes: [UInt8]) throws(ValueError) -> [UInt8] {
    guard bytes.count <= mostBytes else {
      throw ValueError(
        "too-large", "TOML of more than \(mostBytes >> 20) MiB", at: 0..<0, category: .run)
    }
    do {
      let plain = try read(bytes)
      let numbers = TOMLNumbers(bytes)
      if numbers.numbers.isEmpty { return plain }
      return try numbers.put(into: read(numbers.named)) ?? plain
    } catch let error as TOMLParseError {
      let place = error.source.begin
      throw ValueError(
        "invalid-toml", "\(error.description) in line \(place.line), column \(place.column)",
        at: 0..<0, category: .io)
    } catch {
      throw ValueError("invalid-toml", "\(error)", at: 0..<0, category: .io)
    }
  }

  private static func read(_ bytes: [UInt8]) throws -> [UInt8] {
    let table = try TOMLTable(string: String(decoding: bytes, as: UTF8.self))
    return Array(
      table.convert(to: .json, options: [.quoteDateAndTimes, .quoteInfinitesAndNaNs]).utf8)
  }

  private static let mostBytes = 1 << 20
}
