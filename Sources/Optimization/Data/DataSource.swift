import Options

/// Where samples come from: a generator or a file, with its options.
public protocol DataSource: Named {
  /// Samples and features that it will make, if that is known before making them.
  var size: (samples: Int, features: Int)? { get }
  /// Targets of a sample: a run can learn one, `tangent data` prints several.
  var targetCount: Int { get }
  /// What making the data needs besides drawing and keeping the samples.
  var making: MakingCost { get }
  /// Makes the data; `readFile` gives the bytes of a file of the project.
  ///
  /// Features are `n_samples × n_features`, targets one number a sample. Equal options have to give
  /// equal bits: draw from a `RandomState`. Throws `DataError` for a missing file or a bad cell.
  func makeDataset(readFile: FileReader) throws(DataError) -> Dataset
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

/// Gives the bytes of a file of the project, by its path.
public typealias FileReader = (String) throws(DataError) -> [UInt8]

extension DataSource {
  /// One.
  public var targetCount: Int { 1 }
  /// No form, and so no script of runs on it.
  public var python: PythonForm? { nil }
}

/// What can go wrong while data are made: a missing file, a bad cell.
public struct DataError: Error, Sendable, Equatable {
  /// Lower case, the user's words in quotes, no full stop.
  public var message: String
  /// What to do about it: the nearest known name, or the form expected.
  public var hint: String?
  /// Which option of `data` it is about, as in `["csv", "file"]`; empty for all of them.
  public var path: [String]

  /// An error of the data; the tool shows it at the option that `path` leads to.
  public init(_ message: String, hint: String? = nil, at path: [String] = []) {
    self.message = message
    self.hint = hint
    self.path = path
  }
}

extension DataSource {
  /// The data of a source that reads no file.
  public func makeDataset() throws(DataError) -> Dataset {
    try makeDataset { path throws(DataError) in throw DataError("no files to read '\(path)' from") }
  }
}
