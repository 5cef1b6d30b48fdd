/// A file of the user's own, outside of any project: settings that no notebook may write.
package enum UserFile {
  /// The file at an absolute path; nil where there is none.
  package static func read(_ path: String) throws(FileProblem) -> SourceFile? {
    guard SystemFile.exists(path) else { return nil }
    if let owner = SystemFile.stranger(owning: path) {
      throw FileProblem("foreign-settings", "'\(path)' belongs to another user (\(owner))")
    }
    guard let real = Disk.realPath(path), let gate = Gate.machine else {
      throw .failed("read", path)
    }
    let bytes = try Disk.load(real.split(separator: "/").map(String.init), through: gate)
    return SourceFile(path: path, bytes: bytes)
  }
}
