import Files
import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A folder of packs: records by content, each whole or absent, which many may add to at once.
///
/// Nobody locks and nobody appends. What two have made of one key are the same bytes.
package final class PackFolder: Sendable {
  private struct State {
    /// The names of packs that were looked at.
    var known: Set<String> = []
    var packs: [PackFile] = []
    /// Bytes of each pack's records.
    var sizes: [Int] = []
    var index = PackIndex()
    /// First bytes that were looked at: records never change.
    var heads: [RecordKey: UInt8] = [:]
    var count = 0
  }

  private let folder: OpenFolder
  private let shown: String
  private let state = Mutex(State())
  /// What the packs that are written here are called.
  private let writer: String

  /// The packs in a folder that is there; `writer` names who adds to it, and nobody else.
  package init(_ folder: OpenFolder, shown: String, writer: String = Writer.unique) {
    self.folder = folder
    self.shown = shown
    self.writer = writer
    refresh()
  }

  static let suffix = ".pack"

  /// Looks at the packs that have come since the last time.
  package func refresh() {
    let names = ((try? Disk.list(folder.descriptor)) ?? []).filter { $0.hasSuffix(Self.suffix) }
    state.withLock { state in
      var new: [Pack.Index] = []
      for name in names where !state.known.contains(name) {
        state.known.insert(name)
        let pack = PackFile(folder: folder.descriptor, name: name)
        guard let index = pack.index() else { continue }
        state.sizes.append((0..<index.count).reduce(0) { $0 + index.entry($1).count })
        state.packs.append(pack)
        new.append(index)
      }
      state.index.add(new)
    }
  }

  package func contains(_ key: RecordKey) -> Bool { state.withLock { $0.index[key] != nil } }

  /// How many packs there are.
  package var packCount: Int { state.withLock { $0.packs.count } }

  /// The record of a key; nil where there is none that is whole.
  func record(_ key: RecordKey) -> [UInt8]? { records([key])[key] }

  /// The records of keys that are there, each pack opened once.
  func records(_ keys: some Sequence<RecordKey>) -> [RecordKey: [UInt8]] {
    var wanted: [Int: [(RecordKey, Pack.Entry)]] = [:]
    let packs = state.withLock { state in
      for key in keys {
        guard let place = state.index[key] else { continue }
        wanted[place.pack, default: []].append((key, place.entry))
      }
      return state.packs
    }
    var found: [RecordKey: [UInt8]] = [:]
    for (pack, entries) in wanted {
      // Neighbors on the disk are read one after the other.
      let sorted = entries.sorted { $0.1.offset < $1.1.offset }
      for (key, record) in zip(sorted.map(\.0), packs[pack].records(sorted.map(\.1))) {
        found[key] = record
      }
    }
    return found
  }

  /// The first byte of each record that is there.
  package func heads(_ keys: [RecordKey]) -> [RecordKey: [UInt8]] {
    let unknown = state.withLock { state in keys.filter { state.heads[$0] == nil } }
    let read = records(unknown).compactMapValues(\.first)
    return state.withLock { state in
      state.heads.merge(read) { first, _ in first }
      var heads: [RecordKey: [UInt8]] = [:]
      for key in keys { heads[key] = state.heads[key].map { [$0] } }
      return heads
    }
  }

  /// Writes records as one pack: whole, or with an error and not at all.
  package func write(
    _ records: [RecordKey: [UInt8]], surviving durability: AtomicWrite.Durability
  ) throws(FileProblem) {
    guard !records.isEmpty else { return }
    let number = state.withLock { state in
      state.count += 1
      return state.count
    }
    let name = "\(writer)-\(number)\(Self.suffix)"
    try AtomicWrite.write(
      Pack.bytes(of: records), to: folder.gate.place(name, in: folder), shown: "\(shown)/\(name)",
      surviving: durability)
    refresh()
  }

  /// Bytes up to which a pack is small.
  private static let smallSize = 4 << 20
  private static let mostSmallPacks = 8

  /// Puts small packs together where there are many; large ones stay as they are.
  func merge() {
    let (keys, packs) = state.withLock { state in
      let small = state.packs.indices.filter { state.sizes[$0] < Self.smallSize }
      guard small.count > Self.mostSmallPacks else { return ([RecordKey](), [PackFile]()) }
      return (
        small.flatMap { state.index.keys(ofPack: $0) },
        small.map { state.packs[$0] }
      )
    }
    guard !packs.isEmpty, (try? write(records(keys), surviving: .process)) != nil else { return }
    for pack in packs { unlinkat(folder.descriptor.number, pack.name, 0) }
    // What was found in them is found in the new one.
    forget()
  }

  /// Forgets what was seen, and looks again.
  private func forget() {
    state.withLock { state in
      let count = state.count
      state = State()
      state.count = count
    }
    refresh()
  }
}
