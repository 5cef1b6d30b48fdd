import Synchronization

/// What a piece of work saw of the disk: while all of it looks the same, so does the result.
package final class Ledger: Sendable {
  /// The ledger of the work under way here; the disk notes in it whatever it is asked.
  ///
  /// Work on other threads notes nothing, so whoever reads files on them has to pass it on.
  @TaskLocal package static var current: Ledger?

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

  /// Notes what the disk answered, if anybody keeps a ledger here.
  static func note(
    _ question: Sight.Question, _ path: String, _ answer: @autoclosure () -> String
  ) {
    guard let current else { return }
    current.add([Sight(.init(question: question, path: path), answer: answer())])
  }

  /// Notes what the disk answered of a place, if results depend on what lies there.
  static func note(
    _ question: Sight.Question, of place: Place, _ answer: @autoclosure () -> String
  ) {
    if place.gate.isSeen { note(question, place.path, answer()) }
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
