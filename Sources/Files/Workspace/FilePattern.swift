/// A pattern of paths: `runs/{optimizer}/seed*/metrics.csv`.
///
/// `*` and `?` stay within one name, `**` goes through folders; `{x}` is a name's part by a name.
package struct FilePattern: Sendable {
  private enum Part: Sendable, Equatable {
    case letter(Character)
    case any
    case some
    case field(String)
  }

  package typealias Fields = [String: String]

  package let text: String
  /// Nil stands for `**`.
  private let segments: [[Part]?]
  /// The names of the fields, in their order.
  let fields: [String]

  /// Whether a path is a pattern at all.
  package static func isPattern(_ path: String) -> Bool { path.contains { "*?{".contains($0) } }

  package init(_ text: String) {
    self.text = text
    segments = text.split(separator: "/").filter { $0 != "." }.map { segment in
      segment == "**" ? nil : Self.parts(segment)
    }
    var fields: [String] = []
    for case .field(let name) in segments.flatMap({ $0 ?? [] }) where !fields.contains(name) {
      fields.append(name)
    }
    self.fields = fields
  }

  private static func parts(_ segment: Substring) -> [Part] {
    var parts: [Part] = []
    var rest = segment
    while let character = rest.popFirst() {
      switch character {
      case "*": parts.append(.any)
      case "?": parts.append(.some)
      case "{":
        guard let end = rest.firstIndex(of: "}"), end > rest.startIndex else {
          parts.append(.letter("{"))
          continue
        }
        parts.append(.field(String(rest[..<end])))
        rest = rest[rest.index(after: end)...]
      default: parts.append(.letter(character))
      }
    }
    return parts
  }

  /// Whether hidden names of this place may match: only where its own text has the dot.
  func allowsHidden(at place: Int) -> Bool {
    guard segments.indices.contains(place), let parts = segments[place] else { return false }
    return parts.first == .letter(".")
  }

  /// Whether files below a folder, given by its names, may match.
  func mayMatch(below names: [String]) -> Bool {
    for (place, name) in names.enumerated() {
      guard place < segments.count else { return false }
      guard let parts = segments[place] else { return true }
      if Self.matches(parts, Array(name)).isEmpty { return false }
    }
    return names.count < segments.count || segments.contains { $0 == nil }
  }

  /// What the fields are in a path, in each way in which it fits, some few at most.
  package func matches(_ path: String) -> [Fields] {
    let names = path.split(separator: "/").map { Array($0) }
    // From the end to the start, so that nothing is worked out twice.
    var ways: [[Fields]] = names.map { _ in [] } + [[[:]]]
    for parts in segments.reversed() {
      var next = ways
      for place in (0...names.count).reversed() {
        let later = place < names.count ? (ways[place + 1], next[place + 1]) : ([], [])
        guard let parts else {
          next[place] = Self.united(ways[place], later.1)
          continue
        }
        next[place] =
          later.0.isEmpty ? [] : Self.joined(Self.matches(parts, names[place]), later.0)
      }
      ways = next
    }
    return ways[0]
  }

  /// The ways in which the parts of a segment fit a name.
  private static func matches(_ parts: [Part], _ name: [Character]) -> [Fields] {
    var ways: [[Fields]] = name.map { _ in [] } + [[[:]]]
    for part in parts.reversed() {
      var next = ways
      for place in (0...name.count).reversed() {
        let isAtEnd = place == name.count
        switch part {
        case .any: next[place] = united(ways[place], isAtEnd ? [] : next[place + 1])
        case .some: next[place] = isAtEnd ? [] : ways[place + 1]
        case .letter(let letter):
          next[place] = isAtEnd || name[place] != letter ? [] : ways[place + 1]
        case .field(let field): next[place] = fields(field, name[place...], ways)
        }
      }
      ways = next
    }
    return ways[0]
  }

  /// The ways in which a field is the start of a name's rest, and what follows fits what is left.
  private static func fields(
    _ field: String, _ rest: ArraySlice<Character>, _ ways: [[Fields]]
  ) -> [Fields] {
    var found: [Fields] = []
    for end in rest.indices.map({ $0 + 1 }) where !ways[end].isEmpty {
      let own = [[field: String(rest[rest.startIndex..<end])]]
      found = united(found, joined(own, ways[end]))
      if found.count == mostWays { break }
    }
    return found
  }

  private static let mostWays = 8

  private static func united(_ one: [Fields], _ other: [Fields]) -> [Fields] {
    Array((one + other.filter { !one.contains($0) }).prefix(mostWays))
  }

  /// Both together, where a field that occurs in both is the same.
  private static func joined(_ one: [Fields], _ other: [Fields]) -> [Fields] {
    var found: [Fields] = []
    for fields in one {
      for more in other {
        guard more.allSatisfy({ fields[$0.key] == nil || fields[$0.key] == $0.value }) else {
          continue
        }
        let all = fields.merging(more) { first, _ in first }
        if !found.contains(all) { found.append(all) }
      }
    }
    return found
  }
}
