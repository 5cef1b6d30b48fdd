import Files
import Optimization
import Reports
import Values

/// A check that found nothing wrong: what it counted, and all that it saw.
struct CleanCheck: Sendable {
  var cases: [CheckCase]
  var unpinned: [NotebookOutcome.Unpinned]
  var coverage: CoverageCounts
  /// The reports around the one whose files it compared, and found to be what the notebook gives;
  /// nil where it looked at no report.
  var neighbours: Neighbours?
  /// What other reports say of that one.
  var headline: Headline?
  var sights: [Sight]

  /// What becomes of an outcome; nil unless nothing at all is to be said of it.
  init?(_ outcome: NotebookOutcome, of report: Report?, sights: [Sight]?) {
    guard let sights, outcome.diagnostics.isEmpty else { return nil }
    cases = outcome.cases
    unpinned = outcome.unpinned
    coverage = outcome.coverage
    neighbours = report?.neighbours
    headline = report.map { Headline(of: $0.notebook) }
    self.sights = sights
  }

  /// Whether a check would see the same now, and so come to the same.
  var isStillTrue: Bool { sights.allSatisfy(\.isStillTrue) }

  /// The outcome of that check.
  func outcome(of path: String) -> NotebookOutcome {
    var outcome = NotebookOutcome(path: path, diagnostics: Diagnostics())
    outcome.cases = cases
    outcome.unpinned = unpinned
    outcome.coverage = coverage
    return outcome
  }
}

extension CleanCheck: ByteConvertible {
  init(from reader: inout ByteReader) throws(ByteError) {
    sights = try [Sight](from: &reader)
    neighbours = try Neighbours?(from: &reader)
    headline = try Headline?(from: &reader)
    coverage = try CoverageCounts(from: &reader)
    cases = try [CheckCase](from: &reader)
    unpinned = try [NotebookOutcome.Unpinned](from: &reader)
  }

  func write(to writer: inout ByteWriter) {
    sights.write(to: &writer)
    neighbours.write(to: &writer)
    headline.write(to: &writer)
    coverage.write(to: &writer)
    cases.write(to: &writer)
    unpinned.write(to: &writer)
  }
}
