import Options

/// A family of functions with a loss: what is fitted to the data.
package protocol Model: Named {
  /// The mean loss over `data` as a function of the parameters, or why there is none.
  func objective(for data: Dataset) throws(DataError) -> any Objective
  /// Predictions for each row: a number, or the class label.
  func predictions(at point: [Double], for features: Matrix) -> [Double]
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

extension Model {
  package var python: PythonForm? { nil }
}
