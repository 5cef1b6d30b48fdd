import Files
import Notebooks
import Optimization
import Options
import Values

/// What it takes to make a report again: its source, its runs, and what computed them.
package struct Reproduction: Sendable {
  /// A line of the list, in the words of the report.
  package struct Fact: Sendable, Equatable {
    package var name: String
    package var value: String
    package var isCode: Bool
  }

  package let command: String
  package let facts: [Fact]

  package init(_ report: Report) {
    let words = report.words
    let path = report.notebook.path
    command = Self.command(for: report.notebook)
    var facts = [
      Fact(name: words.notebook, value: path, isCode: true),
      Fact(name: "SHA-256", value: Digest(ofText: report.notebook.file.bytes).text, isCode: true),
    ]
    for record in report.records {
      var parts = ["\(words.specification) \(record.specification.prefix(12))"]
      parts.append("\(words.data) \(record.data.prefix(12))")
      if let seeds = report.results[id: record.id]?.seeds { parts.append(words.seeds(seeds)) }
      facts.append(
        Fact(
          name: words.runOf(record.id), value: parts.joined(separator: " · "), isCode: true))
    }
    // The platform stands in the record alone: a report is the same wherever it is made.
    let makers = ["Tangent \(Engine.version)"] + report.extensions.map(\.text)
    facts.append(
      Fact(name: words.engine, value: makers.joined(separator: " · "), isCode: false))
    self.facts = facts
  }

  /// The command with the parameters that this report was made with, quoted for a shell.
  private static func command(for notebook: Notebook) -> String {
    let names = notebook.frontMatter.parameters.names
    let overrides = notebook.overrides.filter { names.contains($0.name) }
    let words = overrides.flatMap { ["-P", $0.text] }
    return (["tangent render", ShellWord.path(notebook.path)] + words.map(ShellWord.quoted))
      .joined(separator: " ")
  }
}

extension ExperimentResult {
  /// The seeds of its runs: `0`, `0–19`, `0, 7`.
  fileprivate var seeds: String? {
    let all = Set(runs.flatMap(\.points).flatMap(\.outcomes).map(\.seed)).sorted()
    guard let first = all.first, let last = all.last else { return nil }
    if all.count > 2, last - first == all.count - 1 { return "\(first)–\(last)" }
    return all.map { "\($0)" }.joined(separator: ", ")
  }
}
