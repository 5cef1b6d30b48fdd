import Synchronization

/// What a piece of work saw of the disk: while all of it looks the same, so does the result.
///
/// A gate, and so a workspace, may have one: whatever is asked through it is noted, on any thread.
package final class Ledger: Sendable {
  private struct Notes {
    var sights: [Sight] = []
    var answers: [Sight.Subject: String] = [:]
    var isTorn = false
  }

  private let notes = Mutex(Notes())

  package init() {}

  /// All that was seen, in order; nil if something changed between two looks at it.
  package var sights: [Sight]? {
    notes.withLock { $0.isTorn ? nil : $0.sights }
  }

  /// Notes what the disk answered.
  func note(_ question: Sight.Question, _ path: String, _ answer: String) {
    add([Sight(.init(question: question, path: path), answer: answer)])
  }

  /// Notes what other work saw whose result is used here; nil makes this ledger worthless too.
  package func add(_ sights: [Sight]?) {
    notes.withLock { notes in
      guard let sights else { return notes.isTorn = true }
      for sight in sights {
        if let known = notes.answers[sight.subject] {
          if known != sight.answer { notes.isTorn = true }
        } else {
          notes.answers[sight.subject] = sight.answer
          notes.sights.append(sight)
        }
      }
    }
  }
}
