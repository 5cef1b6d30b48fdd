/// How Python says a member of a family: a name to call, and what has to come before the call.
///
/// The call's keyword arguments are the member's options, under their own names.
public struct PythonForm: Sendable, Equatable {
  /// The name that is called: of a function or a class.
  public let name: String
  /// The module that has it; nil for a member that the script defines itself.
  public let module: String?
  /// The definition, ended by a newline; nil for a member of a library.
  public let definition: String?

  /// Something of a library, such as `make_regression` of `sklearn.datasets`.
  public static func imported(_ name: String, from module: String) -> PythonForm {
    PythonForm(name: name, module: module, definition: nil)
  }

  /// Something that the script defines: `definition` is a function or a class of that name.
  public static func defined(_ name: String, _ definition: String) -> PythonForm {
    PythonForm(name: name, module: nil, definition: definition + "\n")
  }
}
