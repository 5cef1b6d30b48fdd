/// What became of one notebook in a command.
package struct NotebookOutcome: Sendable {
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
  /// A number that nothing checks.
  package struct Unpinned: Sendable {
    package var line: Int
    package var column: Int
    package var text: String
    /// Pins for the values that it seems to be, if they were asked for.
    package var offers: [String] = []
  }

  package var unpinned: [Unpinned] = []
  /// How many of the text's numbers are tied to values.
  package var coverage = Coverage()
  /// What was written; nil if nothing was to be.
  package var changes: OutputChanges?
}

extension NotebookOutcome {
  /// Notes what became of a text's pins and claims, and which numbers have none.
  mutating func add(
    _ checks: Checks, of notebook: Notebook, offering source: (any ValueSource)? = nil
  ) {
    let file = notebook.file
    cases = CheckCase.cases(of: checks, in: file)
    coverage = notebook.coverage
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

extension Project {
  /// Makes the report of a notebook and writes it, unless something in it is wrong.
  package func render(_ path: String, keepsGoing: Bool) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    do throws(Diagnostics) {
      let result = try build(file(at: path))
      outcome.diagnostics.add(result.findings)
      guard keepsGoing || !result.findings.hasErrors else { return outcome }
      outcome.changes = try write(result)
    } catch {
      outcome.diagnostics.add(error)
    }
    return outcome
  }

  /// Writes the files of a report.
  func write(_ result: Build.Result) throws(Diagnostics) -> OutputChanges {
    do throws(FileProblem) {
      return try folder(of: result.report.notebook).write(files(of: result).files)
    } catch {
      throw Diagnostics(error.diagnostic())
    }
  }
}
