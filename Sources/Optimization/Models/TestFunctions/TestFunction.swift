import Options

/// A function with a formula, to try a method on without data.
package protocol TestFunction: Named {
  var objective: any Objective { get }
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

extension TestFunction {
  package var python: PythonForm? { nil }
}
