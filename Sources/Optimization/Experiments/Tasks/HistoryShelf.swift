import Synchronization

/// The histories of an experiment's runs, each read or made again when it is first looked at.
final class HistoryShelf: Sendable {
  private let known = Mutex<[Int: History]>([:])
  private let make: @Sendable (Int) -> History

  /// `make` gives the history of the task at a place, always the same.
  init(_ make: @escaping @Sendable (Int) -> History) {
    self.make = make
  }

  /// The history of the task at a place.
  subscript(place: Int) -> History {
    if let history = known.withLock({ $0[place] }) { return history }
    let history = make(place)
    known.withLock { $0[place] = history }
    return history
  }
}
