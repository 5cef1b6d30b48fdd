/// What the name of a file says of its content.
package enum FileKind: Sendable, Equatable {
  case json, jsonLines, csv, tsv, yaml, toml
  case notebook
  /// Anything else: lines of text.
  case text

  private static let endings: [(ending: String, kind: FileKind)] = [
    (".json", .json), (".jsonl", .jsonLines), (".csv", .csv), (".tsv", .tsv), (".yaml", .yaml),
    (".yml", .yaml), (".toml", .toml), (".md", .notebook),
  ]

  package init(ofPath path: String) {
    let path = path.lowercased()
    self = Self.endings.first { path.hasSuffix($0.ending) }?.kind ?? .text
  }

  /// What messages call it.
  package var name: String {
    switch self {
    case .json: "JSON"
    case .jsonLines: "JSON Lines"
    case .csv: "CSV"
    case .tsv: "TSV"
    case .yaml: "YAML"
    case .toml: "TOML"
    case .notebook: "a notebook"
    case .text: "text"
    }
  }

  /// Whether values are found in it by their names.
  package var isData: Bool { self != .notebook && self != .text }
}
