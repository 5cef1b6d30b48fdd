import Synchronization

/// The extensions of this program: set once at its start, before any name is looked up.
package enum Extensions {
  /// What is registered, until it is first asked for.
  private static let registered = Mutex<[Extension]?>([])

  /// All extensions; from the first look on there can be no others.
  package static let all: [Extension] = registered.withLock { extensions in
    defer { extensions = nil }
    return extensions ?? []
  }

  /// All types that they add, in the order in which catalogues list them.
  package static let types = all.flatMap(\.types)

  /// Takes the extensions of a program; false once names have been looked up, or after a first call.
  package static func register(_ extensions: [Extension]) -> Bool {
    registered.withLock { known in
      guard let none = known, none.isEmpty else { return false }
      known = extensions
      return true
    }
  }

  /// What keys of caches and messages say of them: `sophia 1.2.0`, one after the other.
  package static var texts: [String] { all.map(\.text) }
}
