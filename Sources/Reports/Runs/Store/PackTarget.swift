import Synchronization

/// The folder that new packs go to, made when the first one is written.
final class PackTarget: Sendable {
  private let known: Mutex<PackFolder?>
  private let make: (@Sendable () -> PackFolder?)?

  /// A folder that is there or not, and how it is made; nil: nothing is written.
  init(_ folder: PackFolder?, making make: (@Sendable () -> PackFolder?)?) {
    known = Mutex(folder)
    self.make = make
  }

  var isOff: Bool { make == nil }

  /// The folder, if it is there.
  var folder: PackFolder? { known.withLock { $0 } }

  /// The folder, made where it is missing.
  var made: PackFolder? {
    known.withLock { known in
      if known == nil { known = make?() }
      return known
    }
  }
}
