/// A file for an output folder, made only if what is there isn't the same already.
package struct OutputFile: Sendable {
  /// The path below the folder: `figures/loss.png`.
  package let name: String
  let isSame: @Sendable ([UInt8]) -> Bool
  let make: @Sendable () throws(FileProblem) -> [UInt8]

  /// A file with these bytes.
  package init(_ name: String, _ bytes: [UInt8]) {
    self.init(name, isSame: { $0 == bytes }) { bytes }
  }

  /// A file that says itself whether it must be made anew, such as a picture by its digest.
  package init(
    _ name: String, isSame: @escaping @Sendable ([UInt8]) -> Bool,
    make: @escaping @Sendable () throws(FileProblem) -> [UInt8]
  ) {
    self.name = name
    self.isSame = isSame
    self.make = make
  }

  /// The file, which is also the same where another test of what is there holds.
  package func orSame(_ isSame: @escaping @Sendable ([UInt8]) -> Bool) -> OutputFile {
    OutputFile(name, isSame: { self.isSame($0) || isSame($0) }, make: make)
  }
}

/// What writing files into a folder changes, or would change.
package struct OutputChanges: Sendable, Equatable {
  package var created: [String] = []
  package var changed: [String] = []
  /// Files of an earlier report that this one doesn't have.
  package var removed: [String] = []

  package init(created: [String] = [], changed: [String] = [], removed: [String] = []) {
    self.created = created
    self.changed = changed
    self.removed = removed
  }

  package var isEmpty: Bool { created.isEmpty && changed.isEmpty && removed.isEmpty }
}
