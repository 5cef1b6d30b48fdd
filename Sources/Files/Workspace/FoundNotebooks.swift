/// The notebooks that paths lead to, and what is wrong with the other paths.
package struct FoundNotebooks: Sendable {
  /// The notebooks as messages show them, each once.
  package var paths: [String] = []
  package var problems: [FileProblem] = []

  package init() {}
}
