/// A record with the bytes of its file, which are made once.
package struct WrittenRecord: Sendable {
  package let bytes: [UInt8]
  private let record: ResultsFile

  package init(_ record: ResultsFile) {
    self.record = record
    bytes = Array(record.text.utf8)
  }

  /// Whether a file on the disk says the same: it then stays as it is, whatever computed it.
  package func isSame(as old: [UInt8]) -> Bool {
    if old == bytes { return true }
    return (try? ResultsFile(parsing: old)).map(record.isSame) ?? false
  }

  /// Whether a file on the disk is of the same runs, of whose values some last digits differ.
  package func isRounded(otherwiseThan old: [UInt8]) -> Bool {
    guard old != bytes, let old = try? ResultsFile(parsing: old) else { return false }
    return old.engine == record.engine && old.runs != record.runs && record.isSame(as: old)
  }
}

extension ResultsFile {
  fileprivate func isSame(as old: ResultsFile) -> Bool {
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
