extension ResultsFile {
  /// How far two machines' values may differ and still be the same.
  package static let sameShare = 1e-12

  /// Whether a file on the disk says the same: it then stays as it is, whatever computed it.
  package func isSame(as bytes: [UInt8]) -> Bool {
    if text.utf8.elementsEqual(bytes) { return true }
    guard let old = try? ResultsFile(parsing: bytes), old.summary == summary,
      old.runs.map(\.id) == runs.map(\.id),
      old.extensions.map(\.name) == extensions.map(\.name),
      old.extensions.map(\.adds) == extensions.map(\.adds)
    else { return false }
    let isMadeAlike = zip(old.runs, runs).allSatisfy { old, new in
      old.specification == new.specification && old.data == new.data && old.options == new.options
    }
    return isMadeAlike && changes(since: old, within: Self.sameShare).isEmpty
  }
}
