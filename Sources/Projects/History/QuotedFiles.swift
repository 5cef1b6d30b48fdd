import Files
import Values

/// Files that expressions quote, by their paths from the project's folder.
package struct QuotedFiles: Sendable {
  private(set) var paths: Set<String> = []
  private(set) var patterns: [String: FilePattern] = [:]

  /// Whether a file is one of them.
  package func contains(_ path: String) -> Bool {
    paths.contains(path) || patterns.values.contains { !$0.matches(path).isEmpty }
  }

  /// Where the file of an address may lie: beside the text that names it, or in the project's folder.
  mutating func add(_ address: FileAddress, besides text: String) {
    guard !FilePattern.isPattern(address.path) else { return add(pattern: address.path) }
    paths.insert(PathText.normalized(PathText.join(PathText.parent(of: text), address.path)))
    paths.insert(PathText.normalized(address.path))
  }

  mutating func add(_ definition: ValuesDefinition) {
    let text = definition.pattern.text
    if FilePattern.isPattern(text) {
      add(pattern: text)
    } else {
      paths.insert(PathText.normalized(text))
    }
  }

  mutating func add(path: String) { paths.insert(path) }

  mutating func add(_ others: QuotedFiles) {
    paths.formUnion(others.paths)
    patterns.merge(others.patterns) { first, _ in first }
  }

  private mutating func add(pattern text: String) { patterns[text] = FilePattern(text) }
}
