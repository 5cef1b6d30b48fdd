import Options

/// A value in a YAML text with its place.
package struct YAMLNode: Sendable {
  package indirect enum Content: Sendable {
    case scalar(OptionValue)
    case list([YAMLNode])
    case mapping([YAMLEntry])
  }

  package let content: Content
  /// The bytes that the value takes in its file; empty where nothing is written.
  package let range: Range<Int>
  /// The places of a mapping's keys.
  private let places: [String: Int]

  init(content: Content, range: Range<Int>) {
    self.content = content
    self.range = range
    guard case .mapping(let entries) = content else {
      places = [:]
      return
    }
    places = Dictionary(
      zip(entries.map(\.key), entries.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The value without places.
  package var optionValue: OptionValue {
    switch content {
    case .scalar(let value): value
    case .list(let nodes): .list(nodes.map(\.optionValue))
    case .mapping(let entries): .mapping(entries.map { OptionEntry($0.key, $0.value.optionValue) })
    }
  }

  /// The keys of a mapping.
  package var keys: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map(\.key)
  }

  /// The entry of a mapping.
  package subscript(key: String) -> YAMLEntry? {
    guard case .mapping(let entries) = content else { return nil }
    return places[key].map { entries[$0] }
  }

  /// The value of a list at an index in decimal digits.
  subscript(item index: String) -> YAMLNode? {
    guard case .list(let nodes) = content, let index = Int(index), nodes.indices.contains(index)
    else { return nil }
    return nodes[index]
  }
}

/// A key of a YAML mapping and its value, with their places.
package struct YAMLEntry: Sendable {
  package let key: String
  package let keyRange: Range<Int>
  package let value: YAMLNode
}
