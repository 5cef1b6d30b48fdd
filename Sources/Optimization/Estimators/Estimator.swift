import Options

/// A learning method with a loop of its own, run as the library runs that it comes from.
public protocol Estimator: Named {
  /// Whether its predictions are classes.
  static var classifies: Bool { get }
  /// The model whose loss measures the estimator where the experiment names none.
  func measuringModel(for data: Dataset) -> any Model
  /// Refuses options that the data make impossible.
  func check(_ dataset: Dataset) throws(OptionErrors)
  /// Fits the data; `observe` hears of the start and of the state after every epoch.
  ///
  /// Observing changes no bit of the result. Throws `DataError` and `CancellationError`.
  func fit(
    _ dataset: Dataset, _ request: FitRequest, observe: ((FitEpoch) -> Void)?
  ) throws -> EstimatorResult
  /// How Python says it; nil where it can't.
  var python: PythonForm? { get }
}

extension Estimator {
  /// Numbers.
  public static var classifies: Bool { false }
  /// Least squares.
  public func measuringModel(for data: Dataset) -> any Model { LinearRegression() }
  /// Refuses none.
  public func check(_ dataset: Dataset) throws(OptionErrors) {}
  /// No form, and so no script of runs with it.
  public var python: PythonForm? { nil }

  /// Fits the data as they are, from the start.
  public func fit(_ dataset: Dataset) throws -> EstimatorResult {
    try fit(dataset, FitRequest(), observe: nil)
  }
}
