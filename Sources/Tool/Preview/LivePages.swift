import Literate
import Synchronization

/// The reports of a preview, kept in memory, and the browsers that wait for the next change.
package final class LivePages: Sendable {
  /// A message to a browser.
  package typealias Message = [UInt8]

  private struct State {
    var reports: [LiveReport] = []
    var revision = 0
    var listeners: [Int: AsyncStream<Message>.Continuation] = [:]
    var nextListener = 0

    /// All that browsers have to know, as one server-sent event.
    var message: Message {
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

  /// Puts reports in the place of those that are there, and tells the browsers of a difference.
  func replace(_ reports: [LiveReport]) {
    state.withLock { state in
      guard state.reports != reports else { return }
      state.reports = reports
      state.revision += 1
      Self.send(state.message, to: &state)
    }
  }

  /// How things stand, now and after each change; a slow listener gets the last only.
  package func events() -> AsyncStream<Message> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { continuation in
      state.withLock { state in
        let number = state.nextListener
        state.nextListener += 1
        state.listeners[number] = continuation
        continuation.yield(state.message)
      }
    }
  }

  /// Sends an empty comment, so that connections whose browser has died are found out.
  package func beat() {
    state.withLock { Self.send(Array(":\n\n".utf8), to: &$0) }
  }

  /// How many browsers listen.
  var listenerCount: Int { state.withLock(\.listeners.count) }

  private static func send(_ message: Message, to state: inout State) {
    for (number, listener) in state.listeners {
      if case .terminated = listener.yield(message) { state.listeners[number] = nil }
    }
  }
}
