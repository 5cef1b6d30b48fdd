import Options

/// A function with a formula, to try a method on without data.
package protocol TestFunction: Named {
  var objective: any Objective { get }
}
