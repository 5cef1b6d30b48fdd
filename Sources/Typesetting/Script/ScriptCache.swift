/// Where compiled libraries and finished pieces are kept between two runs of the tool.
///
/// Keys are of letters, digits, `-` and `.`; a damaged or missing entry is made anew.
package struct ScriptCache: Sendable {
  private let load: @Sendable (String) -> [UInt8]?
  private let store: @Sendable (String, [UInt8]) -> Void

  /// A cache over two functions that may be called from any thread.
  package init(
    load: @escaping @Sendable (String) -> [UInt8]?,
    store: @escaping @Sendable (String, [UInt8]) -> Void
  ) {
    self.load = load
    self.store = store
  }

  /// A cache that forgets everything.
  package static let none = ScriptCache(load: { _ in nil }, store: { _, _ in })

  /// The bytes stored under `key`, if they are whole.
  func bytes(for key: String) -> ArraySlice<UInt8>? {
    load(key).flatMap(SealedBytes.open)
  }

  func keep(_ bytes: [UInt8], for key: String) {
    store(key, SealedBytes.seal(bytes))
  }
}
