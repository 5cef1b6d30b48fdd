import Optimization

/// Results of experiments, kept between two runs of the tool.
package struct RunCache: Sendable {
  private let cache: Cache

  /// Results in the user's cache.
  package init(_ cache: Cache) {
    // A build that can't be told apart from others would get what they kept.
    self.cache = Executable.identity == nil ? .off : cache
  }

  /// A cache that forgets everything.
  package static let off = RunCache(.off)

  private static let kind = "runs"
  private static let kindOfKeys = "run-keys"
  /// Beyond this, reading costs what running does, and the folder grows for little.
  private static let largest = 32 << 20

  /// The result under a key; nil if there is none, or if it is damaged.
  func result(for key: RunKey) -> ExperimentResult? {
    guard let bytes = cache.bytes(for: key.text, of: Self.kind) else { return nil }
    return try? ExperimentResult(bytes: bytes)
  }

  /// Keeps a result, and that it was the last one of the run of that name.
  func keep(_ result: ExperimentResult, for key: RunKey, of run: String) {
    let bytes = result.bytes
    guard bytes.count <= Self.largest else { return }
    cache.keep(bytes, for: key.text, of: Self.kind)
    cache.keep(key.bytes, for: Digest(of: run).text, of: Self.kindOfKeys)
  }

  /// Whether a run's result is there, and otherwise why it has to be run.
  func state(of key: RunKey, of run: String) -> String {
    if cache.isOff { return "not used" }
    if result(for: key) != nil { return "its result is kept" }
    guard let bytes = cache.bytes(for: Digest(of: run).text, of: Self.kindOfKeys),
      let old = try? RunKey(bytes: bytes)
    else { return "run for the first time" }
    return "run again: \(key.reason(besides: old))"
  }
}
