import Files
import Notebooks
import Optimization
import Reports
import Values

/// What became of one notebook in a command.
package struct NotebookOutcome: Sendable {
  /// A number that nothing checks.
  package struct Unpinned: Sendable, Equatable {
    package var line: Int
    package var column: Int
    package var text: String
    /// Pins for the values that it seems to be, if they were asked for.
    package var offers: [String] = []
    /// A pin for a value that it seems to have been, and what that is by now.
    package var stale: String?
    package var current: String?
  }

  /// The notebook as messages show it; `projectPath` stands for the project as a whole.
  package var path: String
  package var diagnostics: Diagnostics
  /// The notebook's text before and after its numbers were mended; nil if none had to be.
  package var edited: (before: String, after: String)?
  /// How many numbers that mended.
  package var editCount = 0
  /// Whether the notebook has nothing to do with the id that was asked for.
  package var isForeign = false
  /// Every pin and claim, for reports to machines.
  package var cases: [CheckCase] = []
  package var unpinned: [Unpinned] = []
  /// How many of the text's numbers are tied to values.
  package var coverage = CoverageCounts()
  /// What was written; nil if nothing was to be.
  package var changes: OutputChanges?

  package init(path: String, diagnostics: Diagnostics) {
    self.path = path
    self.diagnostics = diagnostics
  }

  /// What stands in place of a notebook where it is about the project.
  package static let projectPath = ""

  /// Whether it is about the project and no file of it.
  var isProject: Bool { path == Self.projectPath }

  /// Whether its numbers could not be compared with anything.
  package var isUnchecked: Bool {
    cases.isEmpty && diagnostics.list.contains { $0.severity == .error && $0.category != .finding }
  }
}

extension NotebookOutcome {
  /// Notes what became of a text's pins and claims, and which numbers have none.
  mutating func add(
    _ checks: Checks, of notebook: Notebook, exempting exempt: ExemptPatterns,
    offering source: (any ValueSource)? = nil
  ) {
    let file = notebook.file
    cases = CheckCase.cases(of: checks, in: file)
    let coverage = notebook.coverage.exempting(exempt.ranges(in: notebook))
    self.coverage = coverage.counts
    let offers = source.map { PinOffer.offers(for: coverage.unpinned, in: $0) } ?? []
    let known = Dictionary(offers.map { ($0.number.range, $0) }, uniquingKeysWith: { a, _ in a })
    unpinned = coverage.unpinned.map { token in
      let place = file.place(at: token.range.lowerBound)
      return Unpinned(
        line: place.line, column: place.column, text: file.slice(token.range),
        offers: known[token.range]?.addresses.map { "<!--= \($0) -->" } ?? [])
    }
  }
}

extension NotebookOutcome.Unpinned: ByteConvertible {
  package init(from reader: inout ByteReader) throws(ByteError) {
    self.init(
      line: try reader.integer(), column: try reader.integer(), text: try reader.text(),
      offers: try [String](from: &reader))
  }

  package func write(to writer: inout ByteWriter) {
    writer.write(line)
    writer.write(column)
    writer.write(text)
    offers.write(to: &writer)
  }
}
