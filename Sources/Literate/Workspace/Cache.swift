/// Results kept between two runs of the tool, in the user's own folder; losing one costs time only.
package struct Cache: Sendable {
  private let folder: String?

  /// A cache in a folder, which is made when needed.
  package init(folder: String) {
    self.folder = folder
  }

  private init() {
    folder = nil
  }

  /// A cache that forgets everything.
  package static let off = Cache()

  package var isOff: Bool { folder == nil }

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
    guard let path = path(key, kind) else { return nil }
    return (try? Disk.load(path, shown: path)).flatMap(CacheEntry.open)
  }

  /// Keeps bytes under a key; a cache that can't be written keeps nothing.
  package func keep(_ bytes: [UInt8], for key: String, of kind: String) {
    guard let path = path(key, kind) else { return }
    let folder = PathText.parent(of: path)
    guard (try? Disk.makeFolder(folder, mode: 0o700, shown: folder)) != nil else { return }
    try? AtomicWrite.write(CacheEntry.seal(bytes), to: path, shown: path, surviving: .process)
  }

  private func path(_ key: String, _ kind: String) -> String? {
    guard let folder, PathText.isPlain(key), PathText.isPlain(kind) else { return nil }
    return PathText.join(folder, "\(kind)/\(key)")
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
