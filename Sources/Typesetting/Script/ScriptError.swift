/// Why a script gave no result.
struct ScriptError: Error, Equatable {
  let message: String

  static let outOfMemory = ScriptError(message: "no memory for the script engine")

  /// How Duktape says so; with no memory left even its error may fail.
  private static let limits = ["alloc failed", "limit", "DoubleError"]

  /// Whether a limit of memory, work or nesting ended the script, and not a mistake in it.
  var isLimit: Bool {
    message.isEmpty || Self.limits.contains(where: message.contains)
  }
}
