/// What a script may take, so that no formula of a stranger's can stop a report.
enum ScriptLimits {
  /// Bytes that an engine may hold; KaTeX with a page of formulas needs 4 MB.
  static let memory = 128 << 20

  /// Bytes that loading a library may ask for over time; KaTeX asks for 20 MB.
  static let startWork = 1 << 30

  /// Bytes that one call may ask for over time: a formula of a line takes 2 MB and 3 ms.
  static let callWork = 192 << 20
}
