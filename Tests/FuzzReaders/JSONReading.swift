@testable import Files
@testable import Notebooks
@testable import Reports
@testable import Values

/// Records of results: what is read and written again is the same.
enum JSONReading {
  static func read(_ bytes: [UInt8]) {
    _ = try? ResultsFile(parsing: bytes)
    guard let value = try? JSON(parsing: bytes) else { return }
    guard let again = try? JSON(parsing: Array(value.line.utf8)) else {
      fatalError("json: '\(value.line)' is not read again")
    }
    require(again.line == value.line, "json: '\(value.line)' became '\(again.line)'")
  }
}
