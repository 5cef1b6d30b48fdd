import Synchronization
import Values

/// The reports of a preview, kept in memory.
package final class LivePages: Sendable {
  /// How things stand, for browsers.
  package struct News: Sendable {
    /// Counts what browsers were told.
    package let revision: Int
    /// All that they have to know, as one server-sent event.
    package let message: [UInt8]
  }

  private struct State {
    var reports: [LiveReport] = []
    var revision = 0

    var message: [UInt8] {
      let state = JSON.object([
        .init("revision", .number(Double(revision))),
        .init("reports", .array(reports.map(\.json))),
      ])
      return Array("retry: 500\ndata: \(state.line)\n\n".utf8)
    }
  }

  private let state = Mutex(State())

  /// The reports in the order of their notebooks.
  package var reports: [LiveReport] { state.withLock(\.reports) }

  /// Counts what browsers were told.
  package var revision: Int { state.withLock(\.revision) }

  /// The report of that name.
  package func report(named name: String) -> LiveReport? {
    reports.first { $0.name == name }
  }

  /// Puts reports in the place of those that are there; a difference is news.
  func replace(_ reports: [LiveReport]) {
    state.withLock { state in
      guard state.reports != reports else { return }
      state.reports = reports
      state.revision += 1
    }
  }

  /// How things stand now.
  package var news: News {
    state.withLock { News(revision: $0.revision, message: $0.message) }
  }
}
