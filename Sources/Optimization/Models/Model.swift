import Options

/// A family of functions with a loss: what is fitted to the data.
package protocol Model: Named {
  /// The mean loss over `data` as a function of the parameters, or why there is none.
  func objective(for data: Dataset) throws(DataError) -> any Objective
  /// Whether predictions are classes: then a loss is over classes, and accuracy is what counts.
  func predictsClasses(of data: Dataset) -> Bool
  /// Predictions for each row: a number, or the class.
  func predictions(at point: [Double], for features: Matrix) -> [Double]
  /// The parameters under scikit-learn's names.
  func parameters(at point: [Double], features: Int) -> Parameters
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

extension Model {
  package var python: PythonForm? { nil }
  package func predictsClasses(of data: Dataset) -> Bool { false }
  package func parameters(at point: [Double], features: Int) -> Parameters {
    Parameters(point: point, features: features)
  }

  /// The objective over data as the model takes them: classes, or the numbers that they are.
  package func loss(over data: Dataset) throws(DataError) -> any Objective {
    try objective(
      for: predictsClasses(of: data) ? data : data.withNumbers(for: Self.name))
  }
}
