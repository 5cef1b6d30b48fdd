extension ResultsFile {
  /// Whether a file on the disk says the same: it then stays as it is, whatever computed it.
  package func isSame(as bytes: [UInt8]) -> Bool {
    if text.utf8.elementsEqual(bytes) { return true }
    return (try? ResultsFile(parsing: bytes)).map(isSame) ?? false
  }

  /// Whether a file on the disk is of the same runs, of whose values some last digits differ.
  package func isRounded(otherwiseThan bytes: [UInt8]) -> Bool {
    guard !text.utf8.elementsEqual(bytes), let old = try? ResultsFile(parsing: bytes) else {
      return false
    }
    return old.engine == engine && old.runs != runs && isSame(as: old)
  }

  private func isSame(as old: ResultsFile) -> Bool {
    guard old.summary == summary, old.runs.map(\.id) == runs.map(\.id),
      old.extensions.map(\.name) == extensions.map(\.name),
      old.extensions.map(\.adds) == extensions.map(\.adds)
    else { return false }
    let isMadeAlike = zip(old.runs, runs).allSatisfy { old, new in
      old.specification == new.specification && old.data == new.data && old.options == new.options
    }
    let isQuotedAlike = old.quoted.elementsEqual(quoted) { old, new in
      old.address == new.address && old.value.isNear(new.value)
    }
    return isMadeAlike && isQuotedAlike && changes(since: old).isEmpty
  }
}
