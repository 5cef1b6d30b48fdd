/// All that is to be told, in the order of places: never only the first error.
package struct Diagnostics: Error, Sendable, Equatable {
  package private(set) var list: [Diagnostic]

  package init(_ list: [Diagnostic] = []) {
    self.list = list.sorted()
  }

  package init(_ diagnostic: Diagnostic) {
    list = [diagnostic]
  }

  package var isEmpty: Bool { list.isEmpty }

  package var hasErrors: Bool { list.contains { $0.severity == .error } }

  /// The worst exit status of all: 0 if there is no error.
  package var exitStatus: Int32 { list.map(\.exitStatus).max() ?? 0 }

  package mutating func add(_ diagnostic: Diagnostic) {
    add([diagnostic])
  }

  package mutating func add(_ diagnostics: Diagnostics) {
    add(diagnostics.list)
  }

  package mutating func add(_ diagnostics: [Diagnostic]) {
    guard !diagnostics.isEmpty else { return }
    let added = diagnostics.sorted()
    // Most come in the order of the text, and then nothing has to be sorted again.
    guard let last = list.last, added[0] < last else {
      list += added
      return
    }
    list = (list + added).sorted()
  }

  /// The value, or nil with its errors added here: for doing several things before giving up.
  package mutating func collect<Value>(_ make: () throws(Diagnostics) -> Value) -> Value? {
    do throws(Diagnostics) {
      return try make()
    } catch {
      add(error)
      return nil
    }
  }

  /// Throws everything, warnings too, if any of it is an error.
  package func throwIfErrors() throws(Diagnostics) {
    if hasErrors { throw self }
  }
}
