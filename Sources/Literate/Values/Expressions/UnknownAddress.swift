import Options

/// What is wrong with an address that no value has: its first wrong name, and the nearest right one.
struct UnknownAddress {
  let error: ValueError

  init(_ placed: PlacedAddress, in source: any ValueSource) {
    let address = placed.address
    let inNotebook =
      address.notebook.map { source.addresses(of: $0) }
      ?? source.addresses.filter { $0.notebook == nil }
    var matching = inNotebook
    var wrong = 0
    for (place, segment) in address.segments.enumerated() {
      wrong = place
      let next = matching.filter {
        $0.segments.count > place && $0.segments[place].name == segment.name
      }
      if next.isEmpty { break }
      matching = next
      wrong = place + 1
    }
    if let notebook = address.notebook, inNotebook.isEmpty {
      error = ValueError(
        "unknown-notebook", "unknown notebook '\(notebook)'", at: Self.notebookRange(placed),
        hint: source.hint(forNotebook: notebook))
      return
    }
    let isGroup = wrong == address.segments.count
    let candidates = Self.names(at: wrong, of: matching)
    let range = isGroup ? placed.range : placed.segmentRanges[wrong]
    error = ValueError(
      "unknown-address",
      isGroup ? "'\(address)' is not a value" : "unknown address '\(address)'", at: range,
      hint: isGroup
        ? Self.list(candidates) : Self.hint(for: address.segments[wrong].name, candidates))
  }

  private static func hint(for name: String, _ candidates: [String]) -> String? {
    // `a-b` is one name; who meant a subtraction has left out the spaces.
    if let dash = name.lastIndex(of: "-"), candidates.contains(String(name[..<dash])) {
      return "write spaces around '-' to subtract"
    }
    return NearMiss.hint(for: name, among: candidates)
  }

  private static func list(_ names: [String]) -> String? {
    guard !names.isEmpty else { return nil }
    let shown = names.prefix(8).map { "'.\($0)'" }.joined(separator: ", ")
    return "add one of \(shown)" + (names.count > 8 ? " …" : "")
  }

  private static func names(at place: Int, of addresses: [Address]) -> [String] {
    unique(addresses.filter { $0.segments.count > place }.map { $0.segments[place].name })
  }

  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.filter { seen.insert($0).inserted }
  }

  private static func notebookRange(_ placed: PlacedAddress) -> Range<Int> {
    let start = placed.range.lowerBound
    let first = placed.segmentRanges.first?.lowerBound ?? placed.range.upperBound
    return start..<max(start, first - 1)
  }
}
