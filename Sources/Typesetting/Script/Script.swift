/// A piece of JavaScript under the name that messages give it.
struct Script {
  let name: String
  let source: [UInt8]
  /// Stands for the source in keys.
  let fingerprint: String

  /// A script of a library, whose `fingerprint` is known already.
  init(_ name: String, _ source: [UInt8], fingerprint: String) {
    self.name = name
    self.source = source
    self.fingerprint = fingerprint
  }

  /// A script of ours.
  init(_ name: String, _ source: String) {
    let bytes = Array(source.utf8)
    self.init(name, bytes, fingerprint: Fingerprint(bytes).hexadecimal)
  }

  /// The key of its bytecode.
  private var key: String {
    "\(name)-\(fingerprint)-\(ScriptEngine.version).bytecode"
  }

  /// The script's bytecode; `engine` compiles it only where `cache` does not have it.
  func bytecode(
    compiledBy engine: ScriptEngine, cache: ScriptCache
  ) throws(ScriptError) -> ArraySlice<UInt8> {
    if let bytecode = cache.bytes(for: key) { return bytecode }
    let bytecode = try engine.compile(source, name: name)
    cache.keep(bytecode, for: key)
    return bytecode[...]
  }
}
