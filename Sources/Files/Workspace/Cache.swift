import Synchronization

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Results kept between two runs of the tool, in the user's own folder; losing one costs time only.
package struct Cache: Sendable {
  private let store: CacheFolder?

  /// A cache in a folder, which is made when needed.
  package init(folder: String) {
    store = CacheFolder(folder)
  }

  private init() {
    store = nil
  }

  /// A cache that forgets everything.
  package static let off = Cache()

  package var isOff: Bool { store == nil }

  /// The user's cache: `$XDG_CACHE_HOME/tangent`, or the system's usual place.
  package static func user(environment: (String) -> String?) -> Cache {
    // The XDG specification says to ignore a relative path.
    if let folder = environment("XDG_CACHE_HOME"), folder.hasPrefix("/") {
      return Cache(folder: PathText.join(folder, "tangent"))
    }
    guard let home = environment("HOME"), home.hasPrefix("/") else { return .off }
    #if os(macOS)
      return Cache(folder: PathText.join(home, "Library/Caches/tangent"))
    #else
      return Cache(folder: PathText.join(home, ".cache/tangent"))
    #endif
  }

  /// The bytes kept under a key; nil if there are none, or if they are damaged.
  package func bytes(for key: String, of kind: String) -> [UInt8]? {
    guard PathText.isPlain(key), PathText.isPlain(kind), let gate = store?.gate else { return nil }
    let names = [kind] + key.split(separator: "/").map(String.init)
    return (try? Disk.load(names, through: gate, upTo: .data(times: 8))).flatMap(CacheEntry.open)
  }

  /// Keeps bytes under a key; a cache that can't be written keeps nothing.
  package func keep(_ bytes: [UInt8], for key: String, of kind: String) {
    guard PathText.isPlain(key), PathText.isPlain(kind), let store, let gate = store.made else {
      return
    }
    let path = "\(kind)/\(key)"
    guard let folder = try? gate.madeFolder(PathText.parent(of: path), mode: 0o700) else { return }
    let place = folder.place(PathText.name(of: path))
    store.sweep(kind, folder.descriptor)
    try? AtomicWrite.write(CacheEntry.seal(bytes), to: place, shown: path, surviving: .process)
  }

  /// A folder of the cache by its path there, made where it is missing if that is asked for.
  package func folder(_ path: String, making: Bool) -> OpenFolder? {
    guard PathText.isPlain(path), let store else { return nil }
    guard making else {
      guard let gate = store.gate, let place = try? gate.place(path) else { return nil }
      return try? gate.folder(at: place)
    }
    guard let gate = store.made, let folder = try? gate.madeFolder(path, mode: 0o700) else {
      return nil
    }
    store.sweep(path, folder.descriptor)
    return folder
  }
}

/// The folder of a cache, opened at its first use.
private final class CacheFolder: Sendable {
  private struct State {
    var gate: Gate?
    var swept: Set<String> = []
  }

  private let path: String
  private let state = Mutex(State())
  private static let stamp = ".tangent-swept"
  /// Seconds between two looks for what killed processes have left.
  private static let interval = 86_400

  init(_ path: String) {
    self.path = path
  }

  /// The way to what is in it; nil where there is no such folder.
  var gate: Gate? {
    state.withLock { state in
      if let gate = state.gate { return gate }
      state.gate = try? Gate(path)
      return state.gate
    }
  }

  /// The same, with the folder made where it is missing.
  var made: Gate? {
    if let gate { return gate }
    var parts = path.split(separator: "/").map(String.init)
    var folder = "/"
    // Folders around it are the user's own; links among them are followed.
    while !parts.isEmpty {
      folder = PathText.join(folder, parts.removeFirst())
      mkdir(folder, 0o700)
    }
    return gate
  }

  /// Deletes, once a day, what killed processes have left among the entries of a kind.
  func sweep(_ kind: String, _ folder: Descriptor) {
    guard state.withLock({ $0.swept.insert(kind).inserted }) else { return }
    let last = try? Status(of: Self.stamp, in: folder)
    guard last.map({ time(nil) - $0.modified > Self.interval }) ?? true else { return }
    Leftovers.delete(in: folder)
    unlinkat(folder.number, Self.stamp, 0)
    let file = openat(folder.number, Self.stamp, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    if file >= 0 { close(file) }
  }
}

/// An entry of the cache: its length and digest before its bytes, so that damage shows.
enum CacheEntry {
  static func seal(_ bytes: [UInt8]) -> [UInt8] {
    header(of: bytes[...]) + bytes
  }

  /// The bytes, if they are whole.
  static func open(_ entry: [UInt8]) -> [UInt8]? {
    guard let end = entry.prefix(200).firstIndex(of: 10) else { return nil }
    let bytes = entry[(end + 1)...]
    return entry[...end].elementsEqual(header(of: bytes)) ? Array(bytes) : nil
  }

  private static func header(of bytes: ArraySlice<UInt8>) -> [UInt8] {
    Array("tangent 1 \(bytes.count) \(Digest(of: bytes))\n".utf8)
  }
}
