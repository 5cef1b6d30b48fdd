import Synchronization

/// An engine that starts at the first call, and again after a script has failed.
///
/// Threads that share a host take turns.
final class ScriptHost: Sendable {
  private let cache: ScriptCache
  private let running = Mutex<Running?>(nil)

  init(cache: ScriptCache) {
    self.cache = cache
  }

  /// What `function` makes of `text`, once each of `scripts` has been loaded in their order.
  func call(
    _ function: String, _ text: String, needing scripts: [Script]
  ) throws(ScriptError) -> String {
    try running.withLock { (running) throws(ScriptError) -> String in
      var host = if let running { running } else { Running(engine: try ScriptEngine()) }
      // A script that failed or met a limit half-way may have left anything behind.
      running = nil
      try host.load(scripts, cache: cache)
      let result = try host.engine.call(function, text)
      running = host
      return result
    }
  }

  /// An engine and what it has loaded.
  private struct Running {
    let engine: ScriptEngine
    var names: Set<String> = []

    mutating func load(_ scripts: [Script], cache: ScriptCache) throws(ScriptError) {
      for script in scripts where names.insert(script.name).inserted {
        try script.load(into: engine, cache: cache)
      }
    }
  }
}
