/// Paths as text: joined, taken apart and compared, without a look at the disk.
package enum PathText {
  /// `path` below `folder`, or `path` itself where it is absolute.
  package static func join(_ folder: String, _ path: String) -> String {
    if path.hasPrefix("/") || folder.isEmpty { return path }
    if path.isEmpty { return folder }
    return folder.hasSuffix("/") ? folder + path : folder + "/" + path
  }

  /// Whether a name that the disk gave was no UTF-8: nothing is there by the text for it.
  static func isRepaired(_ name: String) -> Bool { name.unicodeScalars.contains("\u{FFFD}") }

  /// The path without its last part: `.` for a name alone.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part.
  package static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }

  /// The path without `.`, empty parts, and `..` where it can be taken away.
  package static func normalized(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else if part != ".." || !path.hasPrefix("/") {
        parts.append(part)
      }
    }
    let text = parts.joined(separator: "/")
    return path.hasPrefix("/") ? "/" + text : text.isEmpty ? "." : text
  }

  /// Whether `path` is `folder` or lies below it; both absolute and normalized.
  static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }

  /// `path` as seen from `folder`, if it lies below; else as it is.
  static func relative(_ path: String, to folder: String) -> String {
    guard isInside(path, folder) else { return path }
    let rest = path.dropFirst(folder.count).drop { $0 == "/" }
    return rest.isEmpty ? "." : String(rest)
  }

  /// `path` as seen from `folder`, upwards where it has to be: `../output`; both absolute.
  package static func climbing(from folder: String, to path: String) -> String {
    let (start, end) = (folder.split(separator: "/"), path.split(separator: "/"))
    let shared = zip(start, end).prefix { $0 == $1 }.count
    let parts =
      Array(repeating: "..", count: start.count - shared) + end[shared...].map(String.init)
    return parts.isEmpty ? "." : parts.joined(separator: "/")
  }

  /// Whether a name in a path begins with a dot, so that it is hidden.
  static func isHidden(_ path: String) -> Bool {
    path.split(separator: "/").contains { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
  }

  /// Whether a name is safe below a folder: relative, and no part leads up or to nothing.
  package static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return !parts.isEmpty && !name.contains("\0")
      && parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
