import CDuktape

/// A JavaScript engine with what it has loaded; one thread at a time owns it.
final class ScriptEngine {
  /// Part of every bytecode's key: another engine's bytecode must not be loaded.
  static let version = "duktape-\(DUK_VERSION)-\(Int.bitWidth)"

  private let heap: UnsafeMutablePointer<script_heap>

  /// An engine that knows nothing but the language itself.
  init() throws(ScriptError) {
    guard let heap = script_heap_create(ScriptLimits.memory) else { throw .outOfMemory }
    self.heap = heap
  }

  deinit {
    script_heap_destroy(heap)
  }

  /// The bytecode of `source`, which `run` takes; nothing is run yet.
  func compile(_ source: [UInt8], name: String) throws(ScriptError) -> [UInt8] {
    try perform(script_compile, name, source[...], limit: ScriptLimits.startWork)
  }

  /// Runs bytecode of `compile`; Duktape does not check it, so it must be known to be whole.
  func run(_ bytecode: ArraySlice<UInt8>) throws(ScriptError) {
    _ = try perform(script_run, "", bytecode, limit: ScriptLimits.startWork)
  }

  /// What the global function `name` makes of `text`.
  func call(_ name: String, _ text: String) throws(ScriptError) -> String {
    let bytes = ScriptText.encode(text)
    return ScriptText.decode(
      try perform(script_call, name, bytes[...], limit: ScriptLimits.callWork))
  }

  private typealias Operation = (UnsafeMutablePointer<script_heap>, script_input, Int)
    -> script_result

  private func perform(
    _ operation: Operation, _ name: String, _ bytes: ArraySlice<UInt8>, limit: Int
  ) throws(ScriptError) -> [UInt8] {
    let (failed, output) = bytes.withUnsafeBufferPointer { bytes in
      name.withCString { name in
        let input = script_input(name: name, bytes: bytes.baseAddress, length: bytes.count)
        let result = operation(heap, input, limit)
        let output = UnsafeBufferPointer(start: result.bytes, count: result.length)
        return (result.failed != 0, [UInt8](output))
      }
    }
    if failed { throw ScriptError(message: ScriptText.decode(output)) }
    return output
  }
}
