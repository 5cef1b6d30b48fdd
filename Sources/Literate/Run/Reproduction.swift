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

  init(_ report: Report) {
    let words = report.words
    let path = report.notebook.path
    command = "tangent render \(path)"
    var facts = [
      Fact(name: words.notebook, value: path, isCode: true),
      Fact(name: "SHA-256", value: Digest(of: report.notebook.file.bytes).text, isCode: true),
    ]
    for (id, experiment) in report.experiments {
      facts.append(
        Fact(
          name: words.runOf(id), value: Digest(of: experiment.canonicalText).short, isCode: true))
    }
    // The platform stands in the record alone: a report is the same wherever it is made.
    facts.append(Fact(name: words.engine, value: "Tangent \(Engine.version)", isCode: false))
    self.facts = facts
  }
}
