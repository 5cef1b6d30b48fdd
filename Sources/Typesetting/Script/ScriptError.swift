/// Why a script gave no result.
struct ScriptError: Error, Equatable {
  let message: String

  static let outOfMemory = ScriptError(message: "no memory for the script engine")

  /// Whether a limit of memory, work or nesting ended the script, and not a mistake in it.
  var isLimit: Bool {
    message.isEmpty || message.contains("alloc failed") || message.contains("limit")
  }
}
