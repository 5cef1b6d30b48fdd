import Options

/// Where samples come from: a generator or a file, with its options.
package protocol DataSource: Named {
  /// Samples and features that it will make, if that is known before making them.
  var size: (samples: Int, features: Int)? { get }
  /// Targets of a sample: a run can learn one, `tangent data` prints several.
  var targetCount: Int { get }
  /// What making the data needs besides drawing and keeping the samples.
  var making: MakingCost { get }
  /// Makes the data; `readFile` gives the bytes of a file of the project.
  func makeDataset(readFile: FileReader) throws(DataError) -> Dataset
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

/// Gives the bytes of a file of the project, by its path.
package typealias FileReader = (String) throws(DataError) -> [UInt8]

extension DataSource {
  package var targetCount: Int { 1 }
  package var python: PythonForm? { nil }
}

/// What can go wrong while data are made: a missing file, a bad cell.
package struct DataError: Error, Sendable, Equatable {
  /// Lower case, the user's words in quotes, no full stop.
  package var message: String
  package var hint: String?
  /// Which option of `data` it is about, as in `["csv", "file"]`; empty for all of them.
  package var path: [String]

  package init(_ message: String, hint: String? = nil, at path: [String] = []) {
    self.message = message
    self.hint = hint
    self.path = path
  }
}
