import Optimization

/// A check that found nothing wrong: what it counted, and all that it saw.
struct CleanCheck: Sendable {
  var cases: [CheckCase]
  var unpinned: [NotebookOutcome.Unpinned]
  var coverage: CoverageCounts
  /// Whether it compared the files of a report, and found them to be what the notebook gives.
  var hasReport: Bool
  var sights: [Sight]

  /// What becomes of an outcome; nil unless nothing at all is to be said of it.
  init?(_ outcome: NotebookOutcome, hasReport: Bool, sights: [Sight]?) {
    guard let sights, outcome.diagnostics.isEmpty else { return nil }
    cases = outcome.cases
    unpinned = outcome.unpinned
    coverage = outcome.coverage
    self.hasReport = hasReport
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
    hasReport = try Bool(from: &reader)
    coverage = try CoverageCounts(from: &reader)
    cases = try [CheckCase](from: &reader)
    unpinned = try [NotebookOutcome.Unpinned](from: &reader)
  }

  func write(to writer: inout ByteWriter) {
    sights.write(to: &writer)
    hasReport.write(to: &writer)
    coverage.write(to: &writer)
    cases.write(to: &writer)
    unpinned.write(to: &writer)
  }
}
