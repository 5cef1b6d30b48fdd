import Files
import Synchronization
import Values

/// The files of data that texts quote, each read once.
final class DataFiles: Sendable {
  /// What a file holds, with what was seen on the way to it.
  private struct Entry {
    var content: Result<DataItem, ValueError>
    var sights: [Sight]?
  }

  private struct Known {
    var entries: [String: Entry] = [:]
    /// The rows that conditions are asked of, by the address before the condition.
    var rows: [String: DataSelection] = [:]
    /// Tables by their definitions.
    var tables: [String: (table: Result<ValuesTable, ValueError>, sights: [Sight]?)] = [:]
    /// The bytes of files that patterns are looked for in.
    var texts: [String: (bytes: [UInt8], sights: [Sight]?)] = [:]
    var bytes = 0
  }

  private let known = Mutex(Known())

  /// As many bytes as one call reads.
  private static let mostBytes = 512 << 20

  /// The values of a file at a place.
  func root(of file: Workspace.QuotedFile, as kind: FileKind) throws(ValueError) -> DataItem {
    let entry = known.withLock { known in
      if let entry = known.entries[file.place.path] { return entry }
      let ledger = Ledger()
      let content = Result { () throws(ValueError) in
        try Self.read(file.noting(in: ledger), kind, &known.bytes)
      }
      let entry = Entry(content: content, sights: ledger.sights)
      known.entries[file.place.path] = entry
      return entry
    }
    file.place.ledger?.add(entry.sights)
    return try entry.content.get()
  }

  /// All rows at an address, found once.
  func rows(
    _ address: String, _ find: () throws(ValueError) -> DataSelection
  ) throws(ValueError) -> DataSelection {
    if let rows = known.withLock({ $0.rows[address] }) { return rows }
    let rows = try find()
    known.withLock { $0.rows[address] = rows }
    return rows
  }

  func knownTable(_ key: String) -> (Result<ValuesTable, ValueError>, [Sight]?)? {
    known.withLock { known in known.tables[key].map { ($0.table, $0.sights) } }
  }

  func keep(_ table: Result<ValuesTable, ValueError>, _ sights: [Sight]?, _ key: String) {
    known.withLock { $0.tables[key] = (table, sights) }
  }

  /// The bytes of a file in which patterns are looked for.
  func bytes(of file: Workspace.QuotedFile) throws(ValueError) -> [UInt8] {
    let found = known.withLock { known in
      if let text = known.texts[file.place.path] {
        return Result<(bytes: [UInt8], sights: [Sight]?), ValueError>.success(text)
      }
      let ledger = Ledger()
      let content = Result { () throws(ValueError) in
        try Self.bytes(of: file.noting(in: ledger), &known.bytes)
      }
      let found = content.map { (bytes: $0, sights: ledger.sights) }
      if case .success(let text) = found { known.texts[file.place.path] = text }
      return found
    }
    let text = try found.get()
    file.place.ledger?.add(text.sights)
    return text.bytes
  }

  /// How many bytes a file has, which need not be read.
  func size(of file: Workspace.QuotedFile) throws(ValueError) -> Int {
    // A sight has no size: what was seen so is not remembered.
    file.place.ledger?.add(nil)
    guard let status = Disk.status(of: file.place), status.kind == .file else {
      throw ValueError(
        "cannot-read", "cannot read '\(file.shown)': no file", at: 0..<0, category: .io)
    }
    return status.size
  }

  /// From now on the file at an absolute path has these bytes.
  func substitute(_ path: String, _ bytes: [UInt8]) {
    known.withLock { known in
      known = Known()
      let kind = FileKind(ofPath: path)
      if kind.isData {
        known.entries[path] = Entry(
          content: Result { () throws(ValueError) in
            try DataDocument(parsing: bytes, as: kind).root
          }, sights: nil)
      }
      known.texts[path] = (bytes, nil)
    }
  }

  /// Forgets all files, so that they are looked at again.
  func forget() { known.withLock { $0 = Known() } }

  private static func read(
    _ file: Workspace.QuotedFile, _ kind: FileKind, _ total: inout Int
  ) throws(ValueError) -> DataItem {
    let bytes = try bytes(of: file, &total)
    do throws(ValueError) {
      return try DataDocument(parsing: bytes, as: kind).root
    } catch {
      let place = SourceFile(path: file.shown, bytes: bytes).place(at: error.range.lowerBound)
      let text =
        error.range.isEmpty && error.range.lowerBound == 0
        ? "" : " in line \(place.line), column \(place.column)"
      throw ValueError(
        error.id, "cannot read '\(file.shown)' as \(kind.name): \(error.message)\(text)", at: 0..<0,
        hint: error.hint, category: error.category)
    }
  }

  private static func bytes(
    of file: Workspace.QuotedFile, _ total: inout Int
  ) throws(ValueError) -> [UInt8] {
    let bytes: [UInt8]
    do throws(FileProblem) {
      bytes = try Disk.read(file.place, shown: file.shown)
    } catch {
      throw ValueError(error, at: 0..<0)
    }
    total += bytes.count
    guard total <= mostBytes else {
      throw ValueError(
        "too-large", "more than \(mostBytes >> 20) MiB of files quoted", at: 0..<0, category: .run)
    }
    return bytes
  }
}

extension ValueError {
  /// What keeps a text from quoting a file, at the bytes that name the file.
  init(_ problem: FileProblem, at range: Range<Int>) {
    let isLarge = problem.id == "large-file"
    self.init(
      isLarge ? "too-large" : problem.id, problem.message, at: range, hint: problem.hint,
      category: isLarge ? .run : problem.isMistake || problem.isRefused ? .invalid : .io)
  }
}
