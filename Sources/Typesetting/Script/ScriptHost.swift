import Synchronization

/// Engines that start when they are called, one for each thread that calls at the same time.
final class ScriptHost: Sendable {
  private let cache: ScriptCache
  private let idle = Mutex<[Engine]>([])

  init(cache: ScriptCache) {
    self.cache = cache
  }

  /// What `function` makes of `text`, once each of `scripts` has been loaded in their order.
  func call(
    _ function: String, _ text: String, needing scripts: [Script]
  ) throws(ScriptError) -> String {
    var engine = if let engine = idle.withLock({ $0.popLast() }) { engine } else { try Engine() }
    // A script that failed or met a limit half-way may have left anything behind: only an engine
    // that gave a result is used again.
    try engine.load(scripts, cache: cache)
    let result = try engine.engine.call(function, text)
    idle.withLock { $0.append(engine) }
    return result
  }

  /// An engine and what it has loaded. It is either idle or in the hands of one call.
  private struct Engine: @unchecked Sendable {
    let engine: ScriptEngine
    private var names: Set<String> = []

    init() throws(ScriptError) {
      engine = try ScriptEngine()
    }

    mutating func load(_ scripts: [Script], cache: ScriptCache) throws(ScriptError) {
      for script in scripts where names.insert(script.name).inserted {
        try script.load(into: engine, cache: cache)
      }
    }
  }
}
