import Synchronization

/// Engines that start when they are called, one for each thread that calls at the same time.
final class ScriptHost: Sendable {
  private let cache: ScriptCache
  private let idle = Mutex<[Engine]>([])
  /// Bytecode by the script's name: the second engine need not compile or read it again.
  private let known = Mutex<[String: ArraySlice<UInt8>]>([:])

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
    for script in scripts where !engine.names.contains(script.name) {
      try engine.engine.run(bytecode(of: script, compiledBy: engine.engine))
      engine.names.insert(script.name)
    }
    let result = try engine.engine.call(function, text)
    idle.withLock { $0.append(engine) }
    return result
  }

  /// Whoever asks while it is being compiled waits for it: compiling takes as long as a page.
  private func bytecode(
    of script: Script, compiledBy engine: ScriptEngine
  ) throws(ScriptError) -> ArraySlice<UInt8> {
    try known.withLock { (known) throws(ScriptError) in
      if let bytecode = known[script.name] { return bytecode }
      let bytecode = try script.bytecode(compiledBy: engine, cache: cache)
      known[script.name] = bytecode
      return bytecode
    }
  }

  /// An engine and what it has loaded. It is either idle or in the hands of one call.
  private struct Engine: @unchecked Sendable {
    let engine: ScriptEngine
    var names: Set<String> = []

    init() throws(ScriptError) {
      engine = try ScriptEngine()
    }
  }
}
