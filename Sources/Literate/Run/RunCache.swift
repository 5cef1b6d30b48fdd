import Optimization

/// Results of experiments, kept between two runs of the tool: equal keys, equal bits.
package struct RunCache: Sendable {
  private let cache: Cache
  /// The engine and the very build of it: another one never gets what this one kept.
  private let maker: [String]

  /// Results in the user's cache.
  package init(_ cache: Cache) {
    self.cache = Executable.identity == nil ? .off : cache
    maker = [Engine.version, Engine.platform, Executable.identity ?? ""]
  }

  /// A cache that forgets everything.
  package static let off = RunCache(.off)

  private static let kind = "runs"
  /// Beyond this, reading costs what running does, and the folder grows for little.
  private static let largest = 32 << 20

  /// The key of an experiment's result; `contents` are those of the files that it reads.
  func key(of experiment: Experiment, contents: [String], keepsPoints: Bool) -> String {
    let parts = [experiment.canonicalText, keepsPoints ? "points" : ""]
    return Digest(of: maker + parts + contents).text
  }

  /// The result under a key; nil if there is none, or if it is damaged.
  func result(for key: String) -> ExperimentResult? {
    guard let bytes = cache.bytes(for: key, of: Self.kind) else { return nil }
    return try? ExperimentResult(bytes: bytes)
  }

  func keep(_ result: ExperimentResult, for key: String) {
    let bytes = result.bytes
    if bytes.count <= Self.largest { cache.keep(bytes, for: key, of: Self.kind) }
  }
}
