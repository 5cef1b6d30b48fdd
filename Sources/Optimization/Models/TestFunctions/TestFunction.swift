import Options

/// A function with a formula, to try a method on without data.
public protocol TestFunction: Named {
  /// The function, with its options as they are.
  var objective: any Objective { get }
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

extension TestFunction {
  /// No form, and so no script of runs on it.
  public var python: PythonForm? { nil }
}
