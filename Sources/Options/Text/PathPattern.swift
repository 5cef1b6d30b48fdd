/// A pattern for paths as `.gitignore` has them: `*`, `?`, `[a-z]`, and `**` for any folders.
///
/// A pattern without a slash before its end fits a name at any depth; a fit with a folder is one
/// with all below it.
package struct PathPattern: Sendable, Equatable {
  private let parts: [[UInt8]]

  package init(_ text: String) {
    var names = text.split(separator: "/").map { Array($0.utf8) }
    // Only one with a slash within stands for a path from the top.
    let isAnchored = text.hasPrefix("/") || text.split(separator: "/").count > 1
    if !isAnchored { names.insert(Self.anyFolders, at: 0) }
    parts = names
  }

  /// Whether a text is a pattern, and no path of one file or folder.
  package static func isPattern(_ text: String) -> Bool { text.contains { "*?[".contains($0) } }

  /// Whether a path, or a folder on the way to it, fits.
  package func match(_ path: String) -> Bool {
    let names = path.split(separator: "/").map { Array($0.utf8) }
    // How far the parts before have come: one row of places at a time, so that no pattern is slow.
    var places = [true] + [Bool](repeating: false, count: names.count)
    for (index, part) in parts.enumerated() {
      var next = [Bool](repeating: false, count: names.count + 1)
      if part == Self.anyFolders {
        let isLast = index == parts.count - 1
        var isReached = false
        for place in places.indices {
          // At the end of a pattern it is all below, and not the folder itself.
          if isLast { next[place] = isReached }
          isReached = isReached || places[place]
          if !isLast { next[place] = isReached }
        }
      } else {
        for place in names.indices where places[place] {
          next[place + 1] = next[place + 1] || Self.match(part[...], names[place][...])
        }
      }
      places = next
    }
    return places.dropFirst().contains(true)
  }

  private static let anyFolders = Array("**".utf8)

  /// Whether a name fits a part of the pattern.
  private static func match(_ pattern: ArraySlice<UInt8>, _ name: ArraySlice<UInt8>) -> Bool {
    var (pattern, name) = (pattern, name)
    // Where to go on from if what follows the last star does not fit.
    var retry: (pattern: ArraySlice<UInt8>, name: ArraySlice<UInt8>)?
    while true {
      if pattern.first == UInt8(ascii: "*") {
        pattern = pattern.drop { $0 == UInt8(ascii: "*") }
        retry = (pattern, name)
        continue
      }
      if let byte = name.first, let rest = Self.rest(of: pattern, after: byte) {
        (pattern, name) = (rest, name.dropFirst())
        continue
      }
      if name.isEmpty, pattern.isEmpty { return true }
      guard let last = retry, !last.name.isEmpty else { return false }
      retry = (last.pattern, last.name.dropFirst())
      (pattern, name) = (last.pattern, last.name.dropFirst())
    }
  }

  /// What is left of a pattern behind the sign that takes a byte; nil where none does.
  private static func rest(
    of pattern: ArraySlice<UInt8>, after byte: UInt8
  ) -> ArraySlice<UInt8>? {
    switch pattern.first {
    case UInt8(ascii: "?"): return pattern.dropFirst()
    case UInt8(ascii: "\\") where pattern.count > 1:
      return pattern.dropFirst().first == byte ? pattern.dropFirst(2) : nil
    case UInt8(ascii: "["):
      guard let end = pattern.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else { break }
      let set = pattern[pattern.index(after: pattern.startIndex)..<end]
      return Self.set(set, holds: byte) ? pattern[(end + 1)...] : nil
    default: break
    }
    return pattern.first == byte ? pattern.dropFirst() : nil
  }

  /// Whether `a-z_` has a byte, or `!a-z_` has it not.
  private static func set(_ set: ArraySlice<UInt8>, holds byte: UInt8) -> Bool {
    var rest = set
    let isNegated = rest.first == UInt8(ascii: "!") || rest.first == UInt8(ascii: "^")
    if isNegated { rest.removeFirst() }
    while let start = rest.popFirst() {
      var end = start
      if rest.first == UInt8(ascii: "-"), rest.count > 1 {
        end = rest[rest.index(after: rest.startIndex)]
        rest.removeFirst(2)
      }
      if start <= byte, byte <= end { return !isNegated }
    }
    return isNegated
  }
}

/// Patterns of which one must fit; `!` before one takes back what those before it fit.
package struct PathPatterns: Sendable, Equatable {
  private let patterns: [(pattern: PathPattern, isKept: Bool)]

  package init(_ texts: [String] = []) {
    patterns = texts.map { text in
      let isKept = text.hasPrefix("!")
      return (PathPattern(isKept ? String(text.dropFirst()) : text), isKept)
    }
  }

  package static func == (a: PathPatterns, b: PathPatterns) -> Bool {
    a.patterns.elementsEqual(b.patterns) { $0.pattern == $1.pattern && $0.isKept == $1.isKept }
  }

  /// Whether the last pattern that fits a path says so.
  package func match(_ path: String) -> Bool {
    patterns.last { $0.pattern.match(path) }.map { !$0.isKept } ?? false
  }
}
