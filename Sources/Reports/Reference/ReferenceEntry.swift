import Options

/// What documentation says of one thing that notebooks can name.
package struct ReferenceEntry: Sendable {
  package var name: String
  package var summary: String
  /// Formula, symbols, paper or library; Markdown, may be empty.
  package var details: String
  package var options: [OptionDescription]

  package init(name: String, summary: String, details: String, options: [OptionDescription]) {
    self.name = name
    self.summary = summary
    self.details = details
    self.options = options
  }

  init<Member>(_ entry: Catalogue<Member>.Entry) {
    self.init(
      name: entry.name, summary: entry.summary, details: entry.details, options: entry.options)
  }
}
