/// A pattern of paths: `runs/{optimizer}/seed*/metrics.csv`.
///
/// `*` and `?` stay within one name, `**` goes through folders; `{x}` is a name's part by a name.
struct FilePattern: Sendable {
  private enum Part: Sendable, Equatable {
    case letter(Character)
    case any
    case some
    case field(String)
  }

  typealias Fields = [String: String]

  let text: String
  /// Nil stands for `**`.
  private let segments: [[Part]?]
  /// The names of the fields, in their order.
  let fields: [String]

  /// Whether a path is a pattern at all.
  static func isPattern(_ path: String) -> Bool { path.contains { "*?{".contains($0) } }

  init(_ text: String) {
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

  /// How many names it has, where no `**` leaves that open.
  var depth: Int? { segments.contains { $0 == nil } ? nil : segments.count }

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
      if Self.matches(parts[...], Array(name)[...]).isEmpty { return false }
    }
    return names.count < segments.count || segments.contains { $0 == nil }
  }

  /// What the fields are in a path, in each way in which it fits, two at most.
  func matches(_ path: String) -> [Fields] {
    matches(segments[...], path.split(separator: "/").map(String.init)[...])
  }

  private func matches(_ segments: ArraySlice<[Part]?>, _ names: ArraySlice<String>) -> [Fields] {
    guard let first = segments.first else { return names.isEmpty ? [[:]] : [] }
    guard let parts = first else {
      var found: [Fields] = []
      for start in names.startIndex...names.endIndex {
        for fields in matches(segments.dropFirst(), names[start...]) where !found.contains(fields) {
          found.append(fields)
        }
        if found.count > 1 { break }
      }
      return found
    }
    guard let name = names.first else { return [] }
    let own = Self.matches(parts[...], Array(name)[...])
    guard !own.isEmpty else { return [] }
    return Self.joined(own, matches(segments.dropFirst(), names.dropFirst()))
  }

  /// The ways in which parts fit a name; each part is looked at once a place.
  private static func matches(_ parts: ArraySlice<Part>, _ name: ArraySlice<Character>) -> [Fields]
  {
    // From the end to the start, so that nothing is worked out twice.
    var ways: [[Fields]] = (name.startIndex...name.endIndex).map {
      $0 == name.endIndex ? [[:]] : []
    }
    for part in parts.reversed() {
      ways =
        name.indices.map { place in
          next(part, place, name, ways)
        } + [atEnd(part, ways[ways.count - 1])]
    }
    return ways[0]
  }

  private static func atEnd(_ part: Part, _ ways: [Fields]) -> [Fields] { part == .any ? ways : [] }

  private static func next(
    _ part: Part, _ place: Int, _ name: ArraySlice<Character>, _ ways: [[Fields]]
  ) -> [Fields] {
    let here = place - name.startIndex
    switch part {
    case .letter(let letter): return name[place] == letter ? ways[here + 1] : []
    case .some: return ways[here + 1]
    case .any:
      var found: [Fields] = []
      for way in ways[here...].joined() where !found.contains(way) {
        found.append(way)
        if found.count > 1 { break }
      }
      return found
    case .field(let field):
      var found: [Fields] = []
      for end in (here + 1)..<ways.count where !ways[end].isEmpty {
        let own = [[field: String(name[place..<name.startIndex + end])]]
        found += joined(own, ways[end]).filter { !found.contains($0) }
        if found.count > 8 { break }
      }
      return found
    }
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
