import Options

/// A family of functions with a loss: what is fitted to the data.
public protocol Model: Named {
  /// The mean loss over `data` as a function of the parameters, or why there is none.
  ///
  /// Of classes, a target is the class's place in `data.classes`.
  func objective(for data: Dataset) throws(DataError) -> any Objective
  /// Whether predictions are classes: then a loss is over classes, and accuracy is what counts.
  func predictsClasses(of data: Dataset) -> Bool
  /// Predictions for each row: a number, or the class's place among the classes.
  func predictions(at point: [Double], for features: Matrix) -> [Double]
  /// The parameters under scikit-learn's names.
  func parameters(at point: [Double], features: Int) -> Parameters
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

extension Model {
  /// No form, and so no script of runs with it.
  public var python: PythonForm? { nil }
  /// Numbers.
  public func predictsClasses(of data: Dataset) -> Bool { false }
  /// A first entry more than features is the intercept, the rest are coefficients.
  public func parameters(at point: [Double], features: Int) -> Parameters {
    Parameters(point: point, features: features)
  }

  /// The objective over data as the model takes them: classes, or the numbers that they are.
  public func loss(over data: Dataset) throws(DataError) -> any Objective {
    try objective(
      for: predictsClasses(of: data) ? data : data.withNumbers(for: Self.name))
  }
}
